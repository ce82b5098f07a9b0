// The articles that speak of a person of this name and also name the house.
UNWIND $rows AS row
MATCH (p:Entity {root: row.person})<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(h:Entity {id: row.house})
RETURN DISTINCT a.id AS id
