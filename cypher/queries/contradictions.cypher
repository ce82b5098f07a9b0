// title: Contradicting claims
// en: Where articles disagree about a name: facts that are denied elsewhere, and facts whose date, amount or other details differ.
// zh: 关于某一名称、各篇报道相互矛盾之处：被否认的事实，以及时间、金额等细节不一的事实。
// param: about (name) an organization, a person, or anything else that has a name
// param: limit (integer) = 200 how many rows
// example: contradictions -p about=寒武纪
MATCH (e:Entity)
WHERE e.id IN $about
MATCH (e)-[r:INVESTED_IN|RAISED|ACQUIRED|HOLDS_SHARE|SUBSIDIARY_OF|HOLDS_POSITION|FOUNDED|LAUNCHED|PARTICIPATES_IN|CERTIFIED_AS|PARTNERS_WITH|SUPPLIES|LOCATED_IN]-(:Entity|FundingRound)
WITH DISTINCT r
MATCH (f:Fact {id: r.fact})
WHERE f.disputed = true OR size(f.contradictions) > 0
MATCH (f)<-[says:SUPPORTS|DISPUTES]-(c:Claim)-[:STATED_IN]->(s:Sentence)-[:IN]->(a:Article)
RETURN f.type AS relation,
  startNode(r).name AS subject,
  coalesce(endNode(r).name, endNode(r).round) AS object,
  f.discriminator AS detail,
  f.contradictions AS elsewhere,
  toLower(type(says)) AS sentence_says,
  c.status AS status,
  s.text AS sentence,
  coalesce(a.title, a.id) AS article,
  a.url AS url,
  f.id AS fact
ORDER BY relation, subject, object, fact, sentence_says, a.published, a.id, s.position, c.id
LIMIT $limit
