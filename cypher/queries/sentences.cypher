// title: The sentences behind a fact
// en: Every sentence that supports or disputes one fact, oldest first; the fact's id stands in the last column of the other queries.
// zh: 一条事实背后的全部原句（支持或否认），从早到晚；事实编号见其他查询的最后一列。
// param: fact (text) the fact's id
// example: sentences -p "fact=INVESTED_IN|organization:青禾创投|organization:朝露医疗|B"
MATCH (f:Fact {id: $fact})<-[says:SUPPORTS|DISPUTES]-(c:Claim)-[:STATED_IN]->(s:Sentence)-[:IN]->(a:Article)
RETURN toLower(type(says)) AS sentence_says,
  c.status AS status,
  s.text AS sentence,
  coalesce(a.title, a.id) AS article,
  a.outlet AS outlet,
  a.published AS published,
  a.url AS url,
  c.rule AS rule,
  c.confidence AS confidence
ORDER BY published, a.id, s.position, c.id
