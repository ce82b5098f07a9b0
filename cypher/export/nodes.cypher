// One page of the nodes of a label, in order of key.
MATCH (n:LABEL)
WHERE n.id > $after
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id
LIMIT 500
