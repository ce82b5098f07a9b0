// What the claims of some sentences say, and by which forms their ends go in their articles.
UNWIND $statements AS statement
MATCH (claim:Claim {statement: statement})-[:SUBJECT]->(subject:Mention)-[:SAME_AS*0..]->(named:Mention)
OPTIONAL MATCH (claim)-[:OBJECT]->(object:Mention)-[:SAME_AS*0..]->(other:Mention)
RETURN statement, claim.id AS id, claim.type AS type, collect(DISTINCT named.form) AS subjects, collect(DISTINCT other.form) AS objects
