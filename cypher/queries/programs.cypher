// title: An organization's programs and certifications
// en: Which programs and events an organization takes part in or started, and what it is certified or designated as.
// zh: 一家机构参与或发起的计划与活动，以及获得的认证、称号。
// param: organization (name) the organization
// example: programs -p organization=联想集团
MATCH (o:Entity)
WHERE o.id IN $organization
MATCH (o)-[r:PARTICIPATES_IN|CERTIFIED_AS|LAUNCHED]->(p:Entity)
WHERE p:Program OR p:Event
MATCH (:Fact {id: r.fact})<-[:SUPPORTS {witness: true}]-(:Claim)-[:STATED_IN]->(:Sentence)-[:IN]->(a:Article)
WITH o, r, p, a ORDER BY a.published, a.id
WITH o, r, p, collect(DISTINCT a) AS articles
RETURN o.name AS organization,
  type(r) AS relation,
  p.name AS program,
  r.level AS level,
  r.date AS date,
  r.support AS support,
  coalesce(head(articles).title, head(articles).id) AS article,
  head(articles).url AS url,
  r.fact AS fact
ORDER BY organization, relation, program, fact
