// title: Everything said of two names together
// en: All facts between two names, with every sentence behind them.
// zh: 两个名称之间的全部事实及其原句。
// param: first (name) one name
// param: second (name) the other
// example: between -p first=联想创投 -p second=寒武纪
MATCH (a:Entity)
WHERE a.id IN $first
MATCH (a)-[r:INVESTED_IN|ACQUIRED|HOLDS_SHARE|SUBSIDIARY_OF|HOLDS_POSITION|FOUNDED|LAUNCHED|PARTICIPATES_IN|CERTIFIED_AS|PARTNERS_WITH|SUPPLIES|LOCATED_IN]-(b:Entity)
WHERE b.id IN $second
WITH DISTINCT r
MATCH (f:Fact {id: r.fact})<-[says:SUPPORTS|DISPUTES]-(c:Claim)-[:STATED_IN]->(s:Sentence)-[:IN]->(source:Article)
RETURN startNode(r).name AS subject,
  f.type AS relation,
  endNode(r).name AS object,
  f.discriminator AS detail,
  toLower(type(says)) AS sentence_says,
  s.text AS sentence,
  coalesce(source.title, source.id) AS article,
  source.published AS published,
  source.url AS url,
  f.id AS fact
ORDER BY relation, subject, object, fact, published, source.id, s.position, c.id
