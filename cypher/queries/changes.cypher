// title: What changed since a date
// en: Which facts articles state since a date, ingested since then or published since then: new ones, confirmed ones, disputed ones.
// zh: 某日以来的变化：新入库或新发表的文章带来的新事实、再次证实的事实与有争议的事实。
// param: since (moment) the first day, or a moment: 2018-01-01, 2018-01-01T09:00+08:00
// param: by (ingested|published) = ingested which date of the articles counts
// param: limit (integer) = 200 how many rows
// example: changes -p since=2018-06-01 -p by=published
CALL () {
  MATCH (a:Article)
  WHERE $by = 'ingested' AND a.ingested >= $since
  RETURN a
  UNION
  MATCH (a:Article)
  WHERE $by = 'published' AND a.published >= $since
  RETURN a
}
MATCH (a)<-[:IN]-(:Sentence)<-[:STATED_IN]-(:Claim)-[says:SUPPORTS|DISPUTES]->(f:Fact)
WHERE NOT f.type IN ['RAISED', 'BACKED']
WITH f, a, type(says) AS says ORDER BY a.published, a.id
WITH f, collect(DISTINCT a) AS articles, 'DISPUTES' IN collect(says) AS disputed
MATCH (subject:Entity {id: f.subject})
MATCH (object:Entity {id: f.object})
RETURN CASE
    WHEN disputed THEN 'disputed'
    WHEN EXISTS {
      MATCH (f)<-[:SUPPORTS]-(:Claim)-[:STATED_IN]->(:Sentence)-[:IN]->(before:Article)
      WHERE $by = 'ingested' AND before.ingested < $since OR $by = 'published' AND before.published < $since
    } THEN 'confirmed'
    ELSE 'new'
  END AS change,
  f.type AS relation,
  subject.name AS subject,
  object.name AS object,
  f.discriminator AS detail,
  size(articles) AS articles,
  coalesce(head(articles).title, head(articles).id) AS article,
  head(articles).url AS url,
  f.id AS fact
ORDER BY change DESC, relation, subject, object, fact
LIMIT $limit
