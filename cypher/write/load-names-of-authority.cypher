// The names whose short form the lexicon decides.
MATCH (n:Name)-[:SHORT_FOR {reason: 'lexicon'}]->(:Name)
RETURN n.id AS id
