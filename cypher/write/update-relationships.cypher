// Changed properties of relationships of one type; null removes one.
UNWIND $rows AS row
MATCH (a:FROM {id: row.from})
MATCH (b:TO {id: row.to})
MATCH (a)-[r:TYPE]->(b)
WHERE coalesce(r.fact, '') = row.fact
SET r += row.properties
