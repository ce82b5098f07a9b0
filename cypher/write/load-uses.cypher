// How many articles use one name for the other.
UNWIND $rows AS row
MATCH (short:Name {id: row.short})-[u:USED_FOR]->(full:Name {id: row.full})
RETURN row.short AS short, row.full AS full, u.explained AS explained, u.inferred AS inferred
