// title: Subsidiaries down the tree, with what they invested in
// en: A group and everything that belongs to it, at any depth: what each invested in itself, and how many companies with all below it.
// zh: 集团及其各级下属机构：各自投资了哪些公司，以及逐级汇总到集团的被投公司数。
// param: group (name) the organization at the top
// example: subsidiaries -p group=联想集团
MATCH (top:Entity)
WHERE top.id IN $group
MATCH p = (top)<-[:SUBSIDIARY_OF*0..10]-(member:Entity)
WITH top, member, min(length(p)) AS depth
RETURN top.name AS group,
  depth,
  member.name AS organization,
  COLLECT {
    MATCH (member)-[:SUBSIDIARY_OF]->(parent:Entity)
    RETURN DISTINCT parent.name AS name ORDER BY name
  } AS belongs_to,
  COLLECT {
    MATCH (member)-[:INVESTED_IN]->(company:Entity)
    RETURN DISTINCT company.name AS name ORDER BY name
  } AS invested_in,
  size(COLLECT {
    MATCH (member)<-[:SUBSIDIARY_OF*0..10]-(:Entity)-[:INVESTED_IN]->(company:Entity)
    RETURN DISTINCT company.id
  }) AS companies_with_all_below
ORDER BY group, depth, organization, member.id
