// title: The shortest path between two names
// en: How two names hang together: all shortest chains of facts from one to the other, up to six long. Places do not count as a link.
// zh: 两个名称之间的最短关系路径（最多六步，不经由地点）。
// param: from (name) where to start
// param: to (name) where to arrive
// param: limit (integer) = 20 how many paths
// example: path -p from=联想集团 -p to=寒武纪
MATCH (a:Entity)
WHERE a.id IN $from
MATCH (b:Entity)
WHERE b.id IN $to AND b.id <> a.id
MATCH p = allShortestPaths((a)-[:INVESTED_IN|ACQUIRED|HOLDS_SHARE|SUBSIDIARY_OF|HOLDS_POSITION|FOUNDED|LAUNCHED|PARTICIPATES_IN|CERTIFIED_AS|PARTNERS_WITH|SUPPLIES*..6]-(b))
WITH length(p) AS steps, nodes(p) AS stops, relationships(p) AS links
RETURN DISTINCT steps,
  reduce(chain = head(stops).name, i IN range(0, steps - 1) |
    chain + CASE
      WHEN startNode(links[i]).id = stops[i].id THEN ' -' + type(links[i]) + '-> '
      ELSE ' <-' + type(links[i]) + '- '
    END + stops[i + 1].name) AS path
ORDER BY steps, path
LIMIT $limit
