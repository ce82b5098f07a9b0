// title: Picture: how two names hang together
// en: All shortest chains of facts between two names, up to six long.
// zh: 两个名称之间的最短关系链。
// param: from (name) where to start
// param: to (name) where to arrive
// example: chain -p from=青禾创投 -p to=望舒科技
MATCH (a:Entity)
WHERE a.id IN $from
MATCH (b:Entity)
WHERE b.id IN $to AND b.id <> a.id
MATCH p = allShortestPaths((a)-[:INVESTED_IN|ACQUIRED|HOLDS_SHARE|SUBSIDIARY_OF|HOLDS_POSITION|FOUNDED|LAUNCHED|PARTICIPATES_IN|CERTIFIED_AS|PARTNERS_WITH|SUPPLIES*..6]-(b))
RETURN p
