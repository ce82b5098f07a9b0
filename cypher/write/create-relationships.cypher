// New relationships of one type between nodes of two labels.
CYPHER replan=skip
UNWIND $rows AS row
MATCH (a:FROM {id: row.from})
MATCH (b:TO {id: row.to})
CREATE (a)-[r:TYPE]->(b)
SET r = row.properties
