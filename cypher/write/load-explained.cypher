// The names that articles explain these names to be used for.
UNWIND $ids AS id
MATCH (n:Name {id: id})-[u:USED_FOR]->(full:Name)
WHERE u.explained > 0
RETURN id, full.id AS other
