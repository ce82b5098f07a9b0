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
        Assert.Equal((2L, 2L), (counters.NodesCreated, counters.PropertiesSet));
    }

    [Fact]
    public void Null_is_no_map_there_either() =>
        Assert.Throws<CypherException>(() => database.Run("UNWIND [null] AS row CREATE (n:Made) SET n = row"));

    [Theory]
    [InlineData("UNWIND [1, 2] AS i CREATE (n:Seen) SET n = {all: COUNT { MATCH (m:Seen) }} RETURN n.all AS seen")]
    [InlineData("UNWIND [1, 2] AS i CREATE (n:Seen) SET n.all = COUNT { MATCH (m:Seen) } RETURN n.all AS seen")]
    public void What_reads_the_graph_sees_all_that_was_made(string query) =>
        Assert.Equal([2L, 2L], database.Run(query).Rows.Select(row => row[0]));
}
