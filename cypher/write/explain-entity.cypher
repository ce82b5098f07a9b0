// An entity and its names, with what each is short for.
MATCH (e:Entity {id: $id})
OPTIONAL MATCH (n:Name)-[:DENOTES]->(e)
OPTIONAL MATCH (n)-[s:SHORT_FOR]->(fuller:Name)
RETURN e.name AS name, e.fullName AS fullName, e.articles AS articles, n.id AS id,
  n.form AS form, n.ambiguous AS ambiguous,
  s.reason AS reason, fuller.id AS fuller
ORDER BY id
