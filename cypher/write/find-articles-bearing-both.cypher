// The articles that bear both names of a pair.
UNWIND $rows AS row
MATCH (:Name {id: row.one})<-[:NAMED]-(:Mention)-[:IN]->(a:Article)<-[:IN]-(:Mention)-[:NAMED]->(:Name {id: row.other})
RETURN DISTINCT a.id AS id
