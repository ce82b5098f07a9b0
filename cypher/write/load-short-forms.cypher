// The names that are short for these names.
UNWIND $ids AS id
MATCH (n:Name {id: id})<-[:SHORT_FOR]-(short:Name)
RETURN id, short.id AS other
