// In how many articles a person's name means which person.
UNWIND $rows AS row
MATCH (n:Name {id: row.name})-[d:DENOTES]->(e:Entity {id: row.entity})
RETURN row.name AS name, row.entity AS entity, d.articles AS articles
