// title: Picture: all around a name
// en: A name and everything that a fact joins to it.
// zh: 某一名称周边的全部关系。
// param: name (name) an organization, a person, or anything else that has a name
// param: limit (integer) = 100 how many relationships
// example: neighbours -p name=青禾创投
MATCH (e:Entity)
WHERE e.id IN $name
MATCH p = (e)-[r:INVESTED_IN|ACQUIRED|HOLDS_SHARE|SUBSIDIARY_OF|HOLDS_POSITION|FOUNDED|LAUNCHED|PARTICIPATES_IN|CERTIFIED_AS|PARTNERS_WITH|SUPPLIES|LOCATED_IN]-(:Entity)
RETURN p
ORDER BY r.support DESC, r.fact
LIMIT $limit
