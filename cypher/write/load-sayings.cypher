// All claims that support a fact, with their articles.
UNWIND $ids AS id
MATCH (f:Fact {id: id})<-[:SUPPORTS]-(c:Claim)-[:STATED_IN]->(s:Sentence)-[:IN]->(a:Article)
RETURN id, a.id AS article, a.published AS published, s.position AS sentence, properties(c) AS properties
