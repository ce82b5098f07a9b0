// The articles at these addresses.
UNWIND $urls AS url
MATCH (a:Article {url: url})
RETURN a.id AS id
