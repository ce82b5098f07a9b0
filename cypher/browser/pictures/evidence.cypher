// title: Picture: from a company's investments down to the sentences
// en: Each fact about investments in a company, the claims behind it, the sentences that state them, their articles.
// zh: 从投资事实追溯到原句与文章。
// param: company (name) the company, by any form of its name
// param: limit (integer) = 40 how many claims
// example: evidence -p company=云杉机器人
MATCH (investor:Entity)-[i:INVESTED_IN]->(c:Entity)
WHERE c.id IN $company
MATCH p = (:Fact {id: i.fact})<-[:SUPPORTS]-(claim:Claim)-[:STATED_IN]->(:Sentence)-[:IN]->(:Article)
RETURN p
ORDER BY i.fact, claim.id
LIMIT $limit
