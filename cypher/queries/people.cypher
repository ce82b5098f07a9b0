// title: People and their positions
// en: Who holds or held which position at an organization; or, asked for a person, where that person does or did.
// zh: 一家机构的人物及其职务；或一个人的任职经历。
// param: name (name) an organization or a person
// example: people -p name=联想创投
MATCH (n:Entity)
WHERE n.id IN $name
MATCH (n)-[r:HOLDS_POSITION|FOUNDED]-(:Entity)
WITH DISTINCT r
MATCH (:Fact {id: r.fact})<-[:SUPPORTS {witness: true}]-(:Claim)-[:STATED_IN]->(:Sentence)-[:IN]->(a:Article)
WITH r, a ORDER BY a.published, a.id
WITH r, collect(DISTINCT a) AS articles
RETURN startNode(r).name AS person,
  CASE type(r) WHEN 'FOUNDED' THEN 'founder' ELSE r.title END AS position,
  endNode(r).name AS organization,
  coalesce(r.former, false) AS former,
  coalesce(r.from, r.date) AS since,
  r.to AS until,
  r.support AS support,
  coalesce(head(articles).title, head(articles).id) AS article,
  head(articles).url AS url,
  r.fact AS fact
ORDER BY organization, former, person, position, fact
