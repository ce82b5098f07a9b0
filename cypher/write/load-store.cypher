// What the store says of itself.
MATCH (s:Store {id: 'graph'})
RETURN properties(s) AS properties
