// The articles that bear these names.
UNWIND $ids AS id
MATCH (n:Name {id: id})<-[:NAMED]-(:Mention)-[:IN]->(a:Article)
RETURN DISTINCT a.id AS id
