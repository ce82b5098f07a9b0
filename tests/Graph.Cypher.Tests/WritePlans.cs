namespace Graph.Cypher.Tests;

/// <summary>That what is made with its properties is written once, and means the same.</summary>
public class WritePlans : IDisposable
{
    private readonly TemporaryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void A_node_is_made_with_the_properties_that_are_set_next()
    {
        const string Query = "UNWIND $rows AS row CREATE (n:Made) SET n = row";
        var plan = database.Explain(Query);
        Assert.DoesNotContain("SetProperties", plan);
        Assert.DoesNotContain("Eager", plan);
        var (_, rows, counters) = database.Run(Query + " RETURN n.a AS a", new Dictionary<string, object?>
        {
            ["rows"] = new object?[] { new Dictionary<string, object?> { ["a"] = 1L, ["b"] = null }, new Dictionary<string, object?> { ["a"] = 2L } },
        });
        Assert.Equal([1L, 2L], rows.Select(row => row[0]));
        // A null counts as set, as in Neo4j, though nothing is kept of it.
        Assert.Equal((2L, 3L), (counters.NodesCreated, counters.PropertiesSet));
    }

    [Fact]
    public void Null_is_no_map_there_either() =>
        Assert.Throws<CypherException>(() => database.Run("UNWIND [null] AS row CREATE (n:Made) SET n = row"));

    [Theory]
    [InlineData("UNWIND [1, 2] AS i CREATE (n:Seen) SET n = {all: COUNT { MATCH (m:Seen) }} RETURN n.all AS seen")]
    [InlineData("UNWIND [1, 2] AS i CREATE (n:Seen) SET n.all = COUNT { MATCH (m:Seen) } RETURN n.all AS seen")]
    public void What_reads_the_graph_sees_all_that_was_made(string query) =>
        Assert.Equal([2L, 2L], database.Run(query).Rows.Select(row => row[0]));

    [Theory]
    [InlineData("UNWIND $rows AS row MATCH (a:N {k: row.from}) MATCH (b:N {k: row.to}) CREATE (a)-[r:R]->(b) SET r = row.properties")]
    [InlineData("MATCH (a:N), (b:N) WHERE a.k < b.k CREATE (a)-[:R]->(b)")]
    public void Relationships_are_made_as_the_nodes_are_found(string query) => Assert.DoesNotContain("Eager", database.Explain(query));

    [Theory]
    [InlineData("MATCH (a:N) CREATE (b:N)", 2, 0)]
    [InlineData("MATCH (a:N)-[:R]->(b:N) CREATE (b)-[:R]->(a)", 0, 1)]
    [InlineData("MATCH (a:N), (b:N) WHERE NOT EXISTS { (a)-[:R]-(b) } CREATE (a)-[:R]->(b)", 0, 2)]
    [InlineData("MATCH (a:N) MATCH (b:N) WHERE COUNT { (:N)-[:R]->() } = 1 CREATE (a)-[:R]->(b)", 0, 4)]
    [InlineData("MATCH (a:N) WITH a, [(a)-[:R]->(b) | b] AS bs CREATE (a)-[:R]->(a)", 0, 2)]
    [InlineData("MATCH (a:N) CREATE (a)-[:R]->(a) WITH a MATCH (a)-[:R]->(b) CREATE (b)-[:R]->(b)", 0, 5)]
    public void What_a_clause_makes_is_not_found_by_the_clauses_before_it(string query, int nodes, int relationships)
    {
        database.Run("CREATE (:N {k: 1})-[:R]->(:N {k: 2})");
        Assert.Contains("Eager", database.Explain(query));
        var (_, _, counters) = database.Run(query);
        Assert.Equal((nodes, relationships), (counters.NodesCreated, counters.RelationshipsCreated));
    }

    [Fact]
    public void A_dynamic_property_is_read_before_it_is_changed()
    {
        database.Run("CREATE (:N {k: 1, v: 0})");
        database.Run("MATCH (n:N) CREATE (:M) WITH n UNWIND [1, 2] AS i WITH n, i, n['v'] AS v SET n.v = v + i");
        Assert.Equal(2L, database.Run("MATCH (n:N) RETURN n.v").Rows[0][0]);
    }

    [Fact]
    public void Parameters_are_taken_as_they_are_given_and_left_as_they_are()
    {
        var row = new Dictionary<string, object?> { ["day"] = new DateOnly(2024, 2, 29), ["list"] = new object?[] { 1, 2L }, ["k"] = 3L };
        var rows = new object?[] { row, new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["K"] = 4L } };
        database.Run("UNWIND $rows AS row CREATE (n:N) SET n = row", new Dictionary<string, object?> { ["rows"] = rows });
        Assert.Equal([new DateOnly(2024, 2, 29), 1], [row["day"], ((object?[])row["list"]!)[0]]);
        Assert.Equal("(:N {day: 2024-02-29, k: 3, list: [1, 2]}), null", Printed.Row(database.Run("MATCH (n:N {k: 3}) RETURN n, n.K").Rows.Single()));
        Assert.Null(database.Run("RETURN $row.k", new Dictionary<string, object?> { ["row"] = rows[1] }).Rows[0][0]);
    }
}
