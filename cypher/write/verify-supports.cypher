// Which facts the claims of these articles support.
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:IN]-(:Sentence)<-[:STATED_IN]-(c:Claim)-[s:SUPPORTS]->(f:Fact)
RETURN c.id AS claim, f.id AS fact, coalesce(s.witness, false) AS witness
