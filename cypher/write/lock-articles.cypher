// Takes the articles for this transaction, in key order; one that is new begins to exist, so that nobody else can create it.
UNWIND $ids AS id
MERGE (a:Article {id: id})
REMOVE a.lock
