// The wordings of facts with their counts.
CYPHER replan=skip
UNWIND $ids AS id
MATCH (w:Wording {id: id})
RETURN id, properties(w) AS properties
