// Which of these articles stand, and by what they were read.
CYPHER replan=skip
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.contentHash AS contentHash, a.fingerprint AS fingerprint
