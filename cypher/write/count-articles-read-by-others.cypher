// How many articles were read by other rules, lexicons or models than these.
MATCH (a:Article)
WHERE a.fingerprint <> $fingerprint
RETURN count(a) AS articles
