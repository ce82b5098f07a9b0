// Entities with their counts.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, properties(e) AS properties
