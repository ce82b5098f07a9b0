// Nodes of one label that go, with the relationships left on them.
UNWIND $ids AS id
MATCH (n:LABEL {id: id})
DETACH DELETE n
