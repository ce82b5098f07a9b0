// title: Picture: a group and what belongs to it
// en: All that belongs to an organization, up to four steps down, and who works there.
// zh: 集团及其下属机构与人物。
// param: group (name) the organization at the top
// example: group -p group=青禾集团
MATCH (top:Entity)
WHERE top.id IN $group
MATCH p = (member:Entity)-[:SUBSIDIARY_OF*0..4]->(top)
OPTIONAL MATCH people = (:Entity)-[:HOLDS_POSITION|FOUNDED]->(member)
RETURN p, people
