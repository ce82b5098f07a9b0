// How many articles stand.
MATCH (a:Article)
RETURN count(a) AS articles
