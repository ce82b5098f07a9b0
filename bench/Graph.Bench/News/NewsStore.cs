using Graph.Cypher;
using Graph.Storage;
using Graph.Writing;

namespace Graph.Bench.News;

/// <summary>Puts the rows of a graph into a store.</summary>
internal static class NewsStore
{
    private const int RowsATransaction = 5000;

    /// <summary>The indexes that writing the graph needs.</summary>
    public static IReadOnlyList<string> Constraints { get; } =
    [
        .. new[] { "Article", "Sentence", "Claim", "Name", "Entity", "Fact", "FundingRound" }
            .Select(label => $"CREATE CONSTRAINT {label.ToLowerInvariant()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"),
    ];

    /// <summary>Loads it with the product's schema.</summary>
    public static async Task LoadAsync(ICypherSession session, RowStore graph)
    {
        await new Schema(session, TimeProvider.System).ApplyAsync();
        var work = new List<(string Text, List<object> Rows)>();
        CreateNodes(graph, (text, rows) => work.Add((text, rows)));
        CreateRelationships(graph, (text, rows) => work.Add((text, rows)));
        foreach (var (text, rows) in work)
            foreach (var chunk in rows.Chunk(RowsATransaction))
                await session.ExecuteAsync(AccessMode.Write, async (transaction, token) =>
                {
                    var parameters = new Dictionary<string, object?> { ["rows"] = chunk };
                    await foreach (var _ in await transaction.RunAsync(text, parameters, token))
                    {
                        // Neo4j has run when its answer is read.
                    }
                    return 0;
                });
    }

    /// <summary>The statements that make the nodes, each with its rows.</summary>
    public static void CreateNodes(RowStore graph, Action<string, List<object>> run)
    {
        foreach (var (labels, rows) in graph.Nodes)
            run($"UNWIND $rows AS row CREATE (n:{labels}) SET n = row", rows);
    }

    /// <summary>The statements that make the relationships, as the product's writer does.</summary>
    public static void CreateRelationships(RowStore graph, Action<string, List<object>> run)
    {
        foreach (var ((type, from, to), rows) in graph.Relationships)
            run(
                $$"""
                UNWIND $rows AS row
                MATCH (a:{{from}} {id: row.from})
                MATCH (b:{{to}} {id: row.to})
                CREATE (a)-[r:{{type}}]->(b)
                SET r = row.properties
                """,
                rows);
    }
}
