// The articles that make a claim in one of these sentences.
UNWIND $statements AS statement
MATCH (c:Claim {statement: statement})-[:STATED_IN]->(:Sentence)-[:IN]->(a:Article)
RETURN DISTINCT a.id AS id
