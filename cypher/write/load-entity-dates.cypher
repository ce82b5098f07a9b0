// When the articles were published that speak of an entity.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:MENTIONS]-(a:Article)
RETURN id, a.id AS article, a.published AS published
