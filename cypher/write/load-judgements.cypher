// What people have judged.
CYPHER replan=skip
MATCH (j:Judgement)
RETURN j.id AS id, properties(j) AS properties
ORDER BY id
