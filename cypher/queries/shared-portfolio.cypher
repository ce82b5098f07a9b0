// title: The shared portfolio of two firms
// en: Which companies both invested in, each in which rounds, and whether in one round together.
// zh: 两家机构共同投资的公司：各自参与的轮次，是否同一轮。
// param: first (name) one firm
// param: second (name) the other
// example: shared-portfolio -p first=联想创投 -p second=国投创业
MATCH (a:Entity)
WHERE a.id IN $first
MATCH (a)-[:INVESTED_IN]->(c:Entity)
WITH DISTINCT a, c
MATCH (c)<-[:INVESTED_IN]-(b:Entity)
WHERE b.id IN $second
WITH DISTINCT a, b, c
RETURN c.name AS company,
  a.name AS first,
  COLLECT {
    MATCH (a)-[:BACKED]->(f:FundingRound)<-[:RAISED]-(c)
    WHERE f.round IS NOT NULL
    RETURN f.round AS round ORDER BY f.order, f.id
  } AS first_rounds,
  b.name AS second,
  COLLECT {
    MATCH (b)-[:BACKED]->(f:FundingRound)<-[:RAISED]-(c)
    WHERE f.round IS NOT NULL
    RETURN f.round AS round ORDER BY f.order, f.id
  } AS second_rounds,
  EXISTS {
    MATCH (a)-[:BACKED]->(f:FundingRound)<-[:BACKED]-(b), (f)<-[:RAISED]-(c)
    WHERE f.round IS NOT NULL
  } AS together
ORDER BY company, first, second, c.id
