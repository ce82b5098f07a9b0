using Graph.Cypher;
using Graph.Storage;
using Graph.Writing;

namespace Graph.Bench.News;

/// <summary>Puts the rows of a graph into a store, with the product's schema.</summary>
internal static class NewsStore
{
    private const int RowsATransaction = 5000;

    public static async Task LoadAsync(ICypherSession session, RowStore graph)
    {
        await new Schema(session, TimeProvider.System).ApplyAsync();
        foreach (var (labels, rows) in graph.Nodes)
            await RunAsync(session, $"UNWIND $rows AS row CREATE (n:{labels}) SET n = row", rows);
        foreach (var ((type, from, to), rows) in graph.Relationships)
            await RunAsync(
                session,
                $$"""
                UNWIND $rows AS row
                MATCH (a:{{from}} {id: row.from})
                MATCH (b:{{to}} {id: row.to})
                CREATE (a)-[r:{{type}}]->(b)
                SET r = row.properties
                """,
                rows);
    }

    private static async Task RunAsync(ICypherSession session, string statement, List<object> rows)
    {
        foreach (var chunk in rows.Chunk(RowsATransaction))
            await session.ExecuteAsync(AccessMode.Write, async (transaction, token) =>
            {
                var parameters = new Dictionary<string, object?> { ["rows"] = chunk };
                await foreach (var _ in await transaction.RunAsync(statement, parameters, token))
                {
                    // Neo4j has run when its answer is read.
                }
                return 0;
            });
    }
}
