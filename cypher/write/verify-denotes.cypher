// What these names denote.
UNWIND $ids AS id
MATCH (n:Name {id: id})-[d:DENOTES]->(e:Entity)
RETURN id, e.id AS entity, d.articles AS articles
