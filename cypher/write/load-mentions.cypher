// The mentions of articles, and the mention that each leads on to.
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:IN]-(m:Mention)
OPTIONAL MATCH (m)-[s:SAME_AS]->(fuller:Mention)
RETURN id, properties(m) AS properties, fuller.id AS sameAs, s.reason AS reason
