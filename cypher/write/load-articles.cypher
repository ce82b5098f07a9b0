// The articles themselves.
CYPHER replan=skip
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN id, properties(a) AS properties
