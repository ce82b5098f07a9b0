// What a name denotes; where it denotes nothing, what the names it is used for denote. An entity's id stands for the entity itself.
CALL () {
  MATCH (e:Entity {id: $text})
  RETURN e.id AS entity, 0 AS way
  UNION
  MATCH (n:Name)-[:DENOTES]->(e:Entity)
  WHERE n.id IN $names
  RETURN e.id AS entity, 1 AS way
  UNION
  MATCH (n:Name)-[:USED_FOR]->(:Name)-[:DENOTES]->(e:Entity)
  WHERE n.id IN $names AND NOT EXISTS { MATCH (n)-[:DENOTES]->(:Entity) }
  RETURN e.id AS entity, 2 AS way
}
RETURN DISTINCT entity, way
ORDER BY way, entity
