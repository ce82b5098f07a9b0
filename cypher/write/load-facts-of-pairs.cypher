// All facts of one type between the same ends.
UNWIND $pairs AS pair
MATCH (f:Fact {pair: pair})
RETURN f.id AS id, properties(f) AS properties
