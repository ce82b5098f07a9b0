// The wordings of facts with their counts.
UNWIND $ids AS id
MATCH (w:Wording {id: id})
RETURN id, properties(w) AS properties
