// Which entities these articles mention, and how often.
UNWIND $ids AS id
MATCH (a:Article {id: id})-[m:MENTIONS]->(e:Entity)
RETURN id, e.id AS entity, m.count AS count
