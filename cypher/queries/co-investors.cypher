// title: Who invested together with a firm, and how often
// en: Who backed the same rounds as an investor, the most frequent first.
// zh: 谁与一家机构共同投资过同一轮融资，共同投资次数多者在前。
// param: investor (name) the firm or person, by any form of its name
// param: limit (integer) = 50 how many rows
// example: co-investors -p investor=联想创投
MATCH (investor:Entity)
WHERE investor.id IN $investor
MATCH (investor)-[:BACKED]->(f:FundingRound)<-[:BACKED]-(other:Entity)
WHERE NOT other.id IN $investor
MATCH (f)<-[:RAISED]-(company:Entity)
WHERE f.round IS NOT NULL OR NOT EXISTS {
  MATCH (company)-[:RAISED]->(named:FundingRound) WHERE named.round IS NOT NULL
}
WITH DISTINCT other, f, company ORDER BY company.name, f.order, f.id
WITH other, count(f) AS rounds, collect(company.name + coalesce(' ' + f.round, '')) AS together
RETURN other.name AS co_investor, rounds, together
ORDER BY rounds DESC, co_investor, other.id
LIMIT $limit
