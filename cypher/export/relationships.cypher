// The relationships that leave one page of the nodes of a label; a row without a type for a node that none leaves.
MATCH (n:LABEL)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT 500
OPTIONAL MATCH (n)-[r]->(m)
RETURN n.id AS id, type(r) AS type, properties(r) AS properties, labels(m) AS labels, m.id AS target, r.fact AS fact
ORDER BY id, type, target, fact
