// New relationships of one type without properties between nodes of two labels, by the node that they lead to.
CYPHER replan=skip
UNWIND $rows AS row
MATCH (b:TO {id: row.to})
UNWIND row.from AS id
MATCH (a:FROM {id: id})
CREATE (a)-[:TYPE]->(b)
