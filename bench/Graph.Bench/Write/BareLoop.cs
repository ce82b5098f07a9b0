using Graph.Cypher;
using Graph.Storage;

namespace Graph.Bench.Write;

/// <summary>
/// The yardstick: rows that somebody else has worked out, written by batched <c>UNWIND $rows MERGE</c> and nothing else, under
/// labels of its own (<c>BareName</c>) with the same constraints.
/// </summary>
internal sealed class BareLoop(ICypherSession session)
{
    private const int RowsATransaction = 5000;

    public async Task PrepareAsync(IEnumerable<string> labels)
    {
        foreach (var label in labels)
            await RunAsync($"CREATE CONSTRAINT bare_{label.ToLowerInvariant()} IF NOT EXISTS FOR (n:Bare{label}) REQUIRE n.id IS UNIQUE", []);
    }

    public async Task WriteAsync(WrittenRows rows)
    {
        foreach (var nodes in rows.Nodes)
        {
            var labels = nodes.Key.Split(':');
            var kind = labels.Length > 1 ? $", n:Bare{labels[1]}" : "";
            await BatchesAsync($"UNWIND $rows AS row MERGE (n:Bare{labels[0]} {{id: row.id}}) SET n += row.properties{kind}", nodes);
        }
        foreach (var (type, from, to, alike) in rows.Relationships)
            foreach (var keyed in alike.GroupBy(row => row["fact"] is ""))
                await BatchesAsync(
                    $"UNWIND $rows AS row MATCH (a:Bare{from} {{id: row.from}}) MATCH (b:Bare{to} {{id: row.to}}) "
                    + $"MERGE (a)-[r:{type}{(keyed.Key ? "" : " {fact: row.fact}")}]->(b) SET r += row.properties",
                    keyed);
    }

    private async Task BatchesAsync(string statement, IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        foreach (var batch in rows.Chunk(RowsATransaction))
            await RunAsync(statement, new() { ["rows"] = batch });
    }

    private Task<int> RunAsync(string statement, Dictionary<string, object?> parameters) =>
        session.ExecuteAsync(AccessMode.Write, async (transaction, token) =>
        {
            await foreach (var _ in (await transaction.RunAsync(statement, parameters, token)).WithCancellation(token))
            {
            }
            return 0;
        });
}
