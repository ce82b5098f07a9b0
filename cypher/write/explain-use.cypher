// Where articles use one name for another, and why they may.
MATCH (:Name {id: $short})<-[:NAMED]-(m:Mention)-[s:SAME_AS]->(fuller:Mention)-[:NAMED]->(:Name {id: $full})
MATCH (m)-[:IN]->(a:Article)
OPTIONAL MATCH (x:Explanation)-[:SHORT]->(m)
OPTIONAL MATCH (x)-[:STATED_IN]->(e:Sentence)
RETURN s.reason AS reason, e.text AS sentence, a.id AS article, a.title AS title, a.url AS url, a.published AS published
ORDER BY published, article
LIMIT 5
