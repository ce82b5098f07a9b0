// Relationships of one type that go.
UNWIND $rows AS row
MATCH (a:FROM {id: row.from})
MATCH (b:TO {id: row.to})
MATCH (a)-[r:TYPE]->(b)
WHERE coalesce(r.fact, '') = row.fact
DELETE r
