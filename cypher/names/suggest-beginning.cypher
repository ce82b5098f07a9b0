// Names that begin like one that was not found; those that lead to an entity.
UNWIND $beginnings AS beginning
CALL (beginning) {
  MATCH (n:Name)
  WHERE n.id STARTS WITH beginning
    AND (EXISTS { MATCH (n)-[:DENOTES]->(:Entity) } OR EXISTS { MATCH (n)-[:USED_FOR]->(:Name)-[:DENOTES]->(:Entity) })
  RETURN n ORDER BY n.id LIMIT $most
}
RETURN DISTINCT n.id AS id, n.form AS form, n.articles AS articles
