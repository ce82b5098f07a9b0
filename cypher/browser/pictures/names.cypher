// title: Picture: why names are one
// en: The names of an entity and what makes them one: which is short for which, and what they denote.
// zh: 同一实体的各个名称及其归并依据。
// param: name (name) anything that has a name
// example: names -p name=云杉机器人
MATCH (e:Entity)
WHERE e.id IN $name
MATCH p = (:Name)-[:SHORT_FOR*0..4]->(:Name)-[:DENOTES]->(e)
RETURN p
