// The explanations of articles with the mentions that they explain.
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:IN]-(s:Sentence)<-[:STATED_IN]-(e:Explanation)
MATCH (e)-[:SHORT]->(short:Mention)
MATCH (e)-[:FULL]->(full:Mention)
RETURN id, properties(e) AS properties, s.id AS sentence, short.id AS short, full.id AS full
