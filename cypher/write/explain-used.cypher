// Names that these names are used for in some article.
UNWIND $ids AS id
MATCH (n:Name {id: id})-[u:USED_FOR]->(full:Name)
RETURN id, full.id AS other
