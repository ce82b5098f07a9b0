// title: Picture: who invested in whom
// en: Investors and the companies they put money into; thick red arrows, with the round.
// zh: 投资关系图：投资方与被投公司，箭头上是轮次。
// param: limit (integer) = 150 how many investments
// example: investments
MATCH p = (:Entity)-[i:INVESTED_IN]->(:Entity)
RETURN p
ORDER BY i.support DESC, i.fact
LIMIT $limit
