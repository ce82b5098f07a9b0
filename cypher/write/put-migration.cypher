// A migration that was applied.
MERGE (m:Migration {id: $id})
SET m.checksum = $checksum, m.applied = $applied
