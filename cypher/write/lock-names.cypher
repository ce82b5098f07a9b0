// Takes the names for this transaction, in key order; one that is new begins to exist, so that nobody else can
// create it.
// Taking a label off that is not there takes the lock of the node and changes nothing.
CYPHER replan=skip
UNWIND $ids AS id
MERGE (n:Name {id: id})
REMOVE n:Taken
