// New nodes of one label.
UNWIND $rows AS row
CREATE (n:LABEL)
SET n = row
