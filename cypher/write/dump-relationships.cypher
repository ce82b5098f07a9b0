// The relationships that leave these nodes.
UNWIND $ids AS id
MATCH (n:LABEL {id: id})-[r]->(m)
RETURN id, type(r) AS type, properties(r) AS properties, labels(m) AS labels, m.id AS target
