// The articles that speak of a person of this name and also name the house: from the person, who is in fewer articles
// than the house.
UNWIND $rows AS row
MATCH (p:Entity {root: row.person})
WITH DISTINCT row.house AS house, p
MATCH (p)<-[:MENTIONS]-(a:Article)
WITH DISTINCT house, a
MATCH (a)-[:MENTIONS]->(h:Entity)
WHERE h.id = house
RETURN DISTINCT a.id AS id
