// title: A firm's portfolio
// en: Which companies an investor put money into, round by round, each with the article that says so first.
// zh: 一家机构投资了哪些公司：逐轮列出轮次、时间、角色，以及最早报道的文章。
// param: investor (name) the firm or person, by any form of its name
// example: portfolio -p investor=联想创投
MATCH (investor:Entity)
WHERE investor.id IN $investor
MATCH (investor)-[i:INVESTED_IN]->(company:Entity)
// An investment told of without its round is no other one than those told of with it.
WHERE i.round IS NOT NULL OR NOT EXISTS {
  MATCH (investor)-[named:INVESTED_IN]->(company) WHERE named.round IS NOT NULL
}
MATCH (:Fact {id: i.fact})<-[:SUPPORTS {witness: true}]-(:Claim)-[:STATED_IN]->(:Sentence)-[:IN]->(a:Article)
WITH investor, company, i, a ORDER BY a.published, a.id
WITH investor, company, i, collect(DISTINCT a) AS articles
OPTIONAL MATCH (f:FundingRound {id: company.id + '|' + i.round})
RETURN investor.name AS investor,
  company.name AS company,
  i.round AS round,
  i.date AS date,
  i.role AS role,
  i.amountText AS amount,
  i.support AS support,
  coalesce(head(articles).title, head(articles).id) AS article,
  head(articles).url AS url,
  i.fact AS fact
ORDER BY investor, company, coalesce(f.order, 1000.0), date, fact
