// title: Picture: a company's rounds and their backers
// en: The rounds that a company raised, and who backed each.
// zh: 一家公司的历轮融资及各轮投资方。
// param: company (name) the company, by any form of its name
// example: funding -p company=云杉机器人
MATCH (c:Entity)
WHERE c.id IN $company
MATCH raised = (c)-[:RAISED]->(f:FundingRound)
OPTIONAL MATCH backed = (f)<-[:BACKED]-(:Entity)
RETURN raised, backed
ORDER BY f.order, f.id
