// Some nodes of a label, with what is left on them; again until none is left.
MATCH (n:LABEL)
WITH n LIMIT 5000
DETACH DELETE n
