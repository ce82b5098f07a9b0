// Which name each mention of these articles bears, and whether a person's word overrules what it leads on to.
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:IN]-(m:Mention)
OPTIONAL MATCH (m)-[:NAMED]->(n:Name)
OPTIONAL MATCH (m)-[s:SAME_AS]->(:Mention)
RETURN m.id AS mention, n.id AS name, coalesce(s.overruled, false) AS overruled
