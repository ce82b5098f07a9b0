// What a name means: what it denotes, and what the names denote that some article uses it for. An entity's id means that entity alone.
CALL () {
  MATCH (e:Entity {id: $text})
  RETURN e.id AS entity, 0 AS way
  UNION
  UNWIND $names AS name
  MATCH (n:Name {id: name})
  MATCH (n)-[:DENOTES]->(e:Entity)
  RETURN e.id AS entity, 1 AS way
  UNION
  UNWIND $names AS name
  MATCH (n:Name {id: name})
  MATCH (n)-[:USED_FOR]->(:Name)-[:DENOTES]->(e:Entity)
  RETURN e.id AS entity, 1 AS way
}
RETURN DISTINCT entity, way
ORDER BY way, entity
