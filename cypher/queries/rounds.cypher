// title: A company's rounds in order
// en: Which rounds a company raised, from the earliest on the scale to the latest: date, amount, investors, article.
// zh: 一家公司的历次融资，按轮次先后：时间、金额、投资方、出处文章。
// param: company (name) the company, by any form of its name
// example: rounds -p company=寒武纪
MATCH (company:Entity)
WHERE company.id IN $company
MATCH (company)-[r:RAISED]->(f:FundingRound)
// A round told of without its name is no other one than those told of with it.
WHERE f.round IS NOT NULL OR NOT EXISTS {
  MATCH (company)-[:RAISED]->(named:FundingRound) WHERE named.round IS NOT NULL
}
MATCH (:Fact {id: r.fact})<-[:SUPPORTS {witness: true}]-(:Claim)-[:STATED_IN]->(:Sentence)-[:IN]->(a:Article)
WITH company, r, f, a ORDER BY a.published, a.id
WITH company, r, f, collect(DISTINCT a) AS articles
RETURN company.name AS company,
  f.round AS round,
  f.date AS date,
  f.amountText AS amount,
  COLLECT {
    MATCH (f)<-[b:BACKED]-(investor:Entity)
    RETURN investor.name + coalesce(' (' + b.role + ')', '') AS backer ORDER BY backer
  } AS investors,
  r.support AS support,
  coalesce(head(articles).title, head(articles).id) AS article,
  head(articles).url AS url,
  r.fact AS fact
ORDER BY company, f.order, date, fact
