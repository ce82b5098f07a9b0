// The articles without their texts.
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN id, a.url AS url, a.published AS published
