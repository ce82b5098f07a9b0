// The sentences of articles.
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:IN]-(s:Sentence)
RETURN id, properties(s) AS properties
