// The facts of one type that these entities are the subjects of, as analysts see them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:TYPE]->(o)
RETURN id, o.id AS target, properties(r) AS properties
