// Facts with their counts.
UNWIND $ids AS id
MATCH (f:Fact {id: id})
RETURN id, properties(f) AS properties
