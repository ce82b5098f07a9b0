// Names that share a part with one that was not found, among so many names as may be looked at.
MATCH (n:Name)
WITH n LIMIT $bound
WHERE any(part IN $parts WHERE n.id CONTAINS part)
  AND (EXISTS { MATCH (n)-[:DENOTES]->(:Entity) } OR EXISTS { MATCH (n)-[:USED_FOR]->(:Name)-[:DENOTES]->(:Entity) })
RETURN n.id AS id, n.form AS form, n.articles AS articles
LIMIT $most
