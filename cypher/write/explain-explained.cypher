// The sentences that explain one name by another, directly or by a fuller mention in the same article.
MATCH (:Name {id: $short})<-[:NAMED]-(:Mention)<-[:SHORT]-(x:Explanation)-[:STATED_IN]->(s:Sentence)-[:IN]->(a:Article)
MATCH (x)-[:FULL]->(m:Mention)-[:SAME_AS*0..8]->(:Mention)-[:NAMED]->(:Name {id: $full})
RETURN DISTINCT x.how AS reason, s.text AS sentence, a.id AS article, a.title AS title,
  a.url AS url, a.published AS published
ORDER BY published, article
LIMIT 5
