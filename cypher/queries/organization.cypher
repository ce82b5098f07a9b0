// title: An organization at a glance
// en: What it is called, what it invested in and who invested in it, whom it belongs to and what belongs to it, who works there.
// zh: 机构概览：名称与别名、对外投资、投资方、上级与下属机构、人物与职务。
// param: name (name) the organization, by any form of its name
// param: most (integer) = 20 how many names to list of each kind
// example: organization -p name=寒武纪
MATCH (o:Entity)
WHERE o.id IN $name
RETURN o.name AS name,
  o.fullName AS full_name,
  o.kind AS kind,
  o.aliases AS aliases,
  o.articles AS articles,
  o.firstSeen AS first_seen,
  o.lastSeen AS last_seen,
  COLLECT {
    MATCH (o)-[:INVESTED_IN]->(c:Entity)
    RETURN DISTINCT c.name AS company ORDER BY company LIMIT $most
  } AS invested_in,
  COLLECT {
    MATCH (o)<-[:INVESTED_IN]-(i:Entity)
    RETURN DISTINCT i.name AS investor ORDER BY investor LIMIT $most
  } AS investors,
  COLLECT {
    MATCH (o)-[:RAISED]->(f:FundingRound)
    WHERE f.round IS NOT NULL
    RETURN f.round AS round ORDER BY f.order, f.id LIMIT $most
  } AS rounds,
  COLLECT {
    MATCH (o)-[:SUBSIDIARY_OF]->(p:Entity)
    RETURN DISTINCT p.name AS parent ORDER BY parent LIMIT $most
  } AS belongs_to,
  COLLECT {
    MATCH (o)<-[:SUBSIDIARY_OF]-(s:Entity)
    RETURN DISTINCT s.name AS subsidiary ORDER BY subsidiary LIMIT $most
  } AS subsidiaries,
  COLLECT {
    MATCH (o)<-[h:HOLDS_POSITION]-(p:Entity)
    WHERE coalesce(h.former, false) = false
    RETURN DISTINCT p.name + coalesce(' (' + h.title + ')', '') AS person ORDER BY person LIMIT $most
  } AS people,
  COLLECT {
    MATCH (o)-[:PARTICIPATES_IN|CERTIFIED_AS]->(p:Entity)
    RETURN DISTINCT p.name AS program ORDER BY program LIMIT $most
  } AS programs
ORDER BY name, o.id
