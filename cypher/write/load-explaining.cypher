// The names that articles explain to be used for these names.
UNWIND $ids AS id
MATCH (n:Name {id: id})<-[u:USED_FOR]-(short:Name)
WHERE u.explained > 0
RETURN id, short.id AS other
