// Makes articles wait for their rebuild; again until none is left.
MATCH (a:Article)
WHERE a.fingerprint IS NOT NULL
WITH a LIMIT 5000
REMOVE a.fingerprint
