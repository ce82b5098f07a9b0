// What the claims of these articles deny.
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:IN]-(:Sentence)<-[:STATED_IN]-(c:Claim)
WHERE c.denies IS NOT NULL
RETURN c.id AS claim, c.denies AS denies
