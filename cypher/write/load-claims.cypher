// The claims of articles with their ends.
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:IN]-(s:Sentence)<-[:STATED_IN]-(c:Claim)
MATCH (c)-[:SUBJECT]->(subject:Mention)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Mention)
RETURN id, properties(c) AS properties, s.position AS sentence, subject.id AS subject, object.id AS object
