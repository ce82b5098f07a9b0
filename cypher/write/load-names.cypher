// Names with their counts, and what each is short for.
CYPHER replan=skip
UNWIND $ids AS id
MATCH (n:Name {id: id})
OPTIONAL MATCH (n)-[s:SHORT_FOR]->(fuller:Name)
RETURN id, properties(n) AS properties, fuller.id AS target, s.reason AS reason
