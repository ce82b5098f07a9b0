// What the store says of itself.
CYPHER replan=skip
MATCH (s:Store {id: 'graph'})
RETURN properties(s) AS properties
