// Changed properties of nodes of one label; null removes one.
CYPHER replan=skip
UNWIND $rows AS row
MATCH (n:LABEL {id: row.id})
SET n += row.properties
