// The claims that deny or call off what is said between two ends, and the facts that they dispute.
UNWIND $pairs AS pair
MATCH (c:Claim {denies: pair})-[:STATED_IN]->(:Sentence)-[:IN]->(a:Article)
OPTIONAL MATCH (c)-[:DISPUTES]->(f:Fact)
RETURN pair, c.id AS claim, a.id AS article, a.published AS published,
  properties(c) AS properties, collect(f.id) AS facts
