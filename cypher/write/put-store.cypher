// What the store says of itself.
MERGE (s:Store {id: 'graph'})
SET s += $properties
