// For which other names these names are used, and how often.
UNWIND $ids AS id
MATCH (n:Name {id: id})-[u:USED_FOR]->(full:Name)
RETURN id, full.id AS full, u.explained AS explained, u.inferred AS inferred
