using Graph.Querying.Browser;

namespace Graph.Querying.Tests;

public class BrowserFavoriteTests
{
    [Fact]
    public void Every_query_of_the_library_is_a_favorite_of_one_statement_without_parameters()
    {
        var tables = BrowserFavorites.All.Where(favorite => favorite.Path.StartsWith("Graph tables/", StringComparison.Ordinal)).ToList();

        Assert.Equal(QueryLibrary.Standard.Queries.Select(query => $"Graph tables/{query.Name}.cypher"), tables.Select(favorite => favorite.Path));
        Assert.All(BrowserFavorites.All, favorite =>
        {
            Assert.DoesNotContain("$", favorite.Text);
            Assert.Single(Cypher.CypherScript.Split(favorite.Text));
            Assert.StartsWith("// ", favorite.Text);
        });
    }

    [Fact]
    public void Names_are_looked_up_in_front_of_the_query_and_other_values_stand_in_it()
    {
        var query = QuerySource.OfFile("q", """
            // title: T
            // param: from (name) a
            // param: to (name) b
            // param: since (moment) c
            // param: limit (integer) = 20 d
            // example: q -p "from=it's A" -p to=乙 -p since=2020-01-02
            MATCH (a {id: $from}), (b) WHERE b.id IN $to AND a.x > $since
            RETURN DISTINCT f(a, 1) AS one,
              b
            ORDER BY one
            LIMIT $limit
            """)[0];

        Assert.Equal("""
            UNWIND ['organization:', 'person:', 'program:', 'product:', 'policy:', 'event:', 'place:'] AS type
            MATCH (:Name {id: type + toLower('itsa')})-[:USED_FOR*0..1]->(:Name)-[:DENOTES]->(e:Entity)
            WITH collect(DISTINCT e.id) AS fromIds
            UNWIND ['organization:', 'person:', 'program:', 'product:', 'policy:', 'event:', 'place:'] AS type
            MATCH (:Name {id: type + toLower('乙')})-[:USED_FOR*0..1]->(:Name)-[:DENOTES]->(e:Entity)
            WITH fromIds, collect(DISTINCT e.id) AS toIds
            CALL (fromIds, toIds) {
              MATCH (a {id: fromIds}), (b) WHERE b.id IN toIds AND a.x > datetime('2020-01-02T00:00:00+08:00')
              RETURN DISTINCT f(a, 1) AS one,
                b
              ORDER BY one
              LIMIT 20
            }
            RETURN one, b
            """.ReplaceLineEndings("\n"), StandaloneStatement.Of(query));
    }
}
