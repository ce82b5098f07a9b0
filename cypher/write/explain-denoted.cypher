// The entities that names denote.
UNWIND $ids AS id
MATCH (n:Name {id: id})-[:DENOTES]->(e:Entity)
RETURN DISTINCT e.id AS id
ORDER BY id
