// New nodes of one label.
CYPHER replan=skip
UNWIND $rows AS row
CREATE (n:LABEL)
SET n = row
