// title: Facts with only one source
// en: What only one article, or one sentence that several reprint, says about a name.
// zh: 关于某一名称、只有单一来源的事实。
// param: about (name) an organization, a person, or anything else that has a name
// param: limit (integer) = 200 how many rows
// example: single-source -p about=寒武纪
MATCH (e:Entity)
WHERE e.id IN $about
MATCH (e)-[r:INVESTED_IN|ACQUIRED|HOLDS_SHARE|SUBSIDIARY_OF|HOLDS_POSITION|FOUNDED|LAUNCHED|PARTICIPATES_IN|CERTIFIED_AS|PARTNERS_WITH|SUPPLIES|LOCATED_IN]-(:Entity)
WHERE r.support = 1
WITH DISTINCT r
MATCH (f:Fact {id: r.fact})<-[:SUPPORTS {witness: true}]-(:Claim)-[:STATED_IN]->(s:Sentence)-[:IN]->(a:Article)
WITH r, f, s, a ORDER BY a.published, a.id, s.position
WITH r, f, head(collect({sentence: s.text, article: coalesce(a.title, a.id), url: a.url})) AS source
RETURN type(r) AS relation,
  startNode(r).name AS subject,
  endNode(r).name AS object,
  f.discriminator AS detail,
  source.sentence AS sentence,
  source.article AS article,
  source.url AS url,
  r.fact AS fact
ORDER BY relation, subject, object, fact
LIMIT $limit
