// One page of the facts, in order of key, each with the sentence that said it first.
MATCH (f:Fact)
WHERE f.id > $after
WITH f ORDER BY f.id LIMIT 500
RETURN f.id AS id, properties(f) AS properties,
  COLLECT {
    MATCH (o:Entity) WHERE o.id IN [f.subject, f.object] AND o.kind IS NOT NULL
    RETURN [o.id, o.kind] AS kind
  } AS kinds,
  COLLECT {
    MATCH (f)<-[:SUPPORTS {witness: true}]-(:Claim)-[:STATED_IN]->(s:Sentence)-[:IN]->(a:Article)
    RETURN [s.text, coalesce(a.title, a.id), a.url, toString(a.published)] AS said
    ORDER BY a.published, a.id, s.position
    LIMIT 1
  } AS said
ORDER BY id
