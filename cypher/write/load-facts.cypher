// Facts with their counts.
CYPHER replan=skip
UNWIND $ids AS id
MATCH (f:Fact {id: id})
RETURN id, properties(f) AS properties
