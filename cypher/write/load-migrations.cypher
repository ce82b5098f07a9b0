// The migrations that were applied.
MATCH (m:Migration)
RETURN m.id AS id, m.checksum AS checksum, m.applied AS applied
