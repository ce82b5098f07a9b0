// title: The most active investors over a period
// en: Who made the most investments that were first told of from one day up to, not including, another.
// zh: 一段时间内（按最早见报时间）出手最多的投资方。
// param: since (moment) the first day, or a moment: 2018-01-01, 2018-01-01T09:00+08:00
// param: until (moment) = 9999-01-01 the day after the last
// param: limit (integer) = 20 how many rows
// example: active-investors -p since=2018-01-01 -p until=2019-01-01
MATCH (a:Article)
WHERE a.published >= $since AND a.published < $until
MATCH (a)<-[:IN]-(:Sentence)<-[:STATED_IN]-(:Claim)-[:SUPPORTS]->(f:Fact)
WHERE f.type = 'INVESTED_IN' AND f.firstStated >= $since
WITH DISTINCT f
MATCH (i:Entity {id: f.subject})
MATCH (company:Entity {id: f.object})
WHERE f.round IS NOT NULL OR NOT EXISTS {
  MATCH (i)-[named:INVESTED_IN]->(company) WHERE named.round IS NOT NULL
}
WITH i, f, company ORDER BY company.name, f.id
WITH i, count(f) AS investments, collect(DISTINCT company.name) AS companies
RETURN i.name AS investor, investments, size(companies) AS company_count, companies
ORDER BY investments DESC, company_count DESC, investor, i.id
LIMIT $limit
