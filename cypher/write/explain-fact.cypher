// The sentences that state a fact or dispute it.
MATCH (f:Fact {id: $id})<-[r:SUPPORTS|DISPUTES]-(c:Claim)-[:STATED_IN]->(s:Sentence)-[:IN]->(a:Article)
RETURN type(r) AS relation, coalesce(r.witness, false) AS witness,
  c.status AS status, c.rule AS rule, c.confidence AS confidence,
  s.text AS sentence, a.id AS article, a.title AS title, a.url AS url, a.published AS published
ORDER BY published, article, s.position
LIMIT 200
