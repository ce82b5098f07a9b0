using Graph.Cypher;
using Graph.Storage;

namespace Graph.Bench.Write;

/// <summary>
/// The yardstick: rows that somebody else has worked out, written by batched <c>UNWIND $rows MERGE</c> and nothing else, under
/// labels of its own (<c>BareName</c>) with the same constraints and indexes.
/// </summary>
internal sealed class BareLoop(ICypherSession session)
{
    private const int RowsATransaction = 5000;

    /// <summary>Gives its labels every constraint and index that the writer's labels have.</summary>
    public async Task PrepareAsync()
    {
        var standing = await session.ExecuteAsync(AccessMode.Read, async (transaction, token) =>
        {
            var rows = new List<(string Name, string Label, string Property, bool IsConstraint)>();
            await foreach (var row in (await transaction.RunAsync(
                "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint WHERE type = 'RANGE' AND NOT name STARTS WITH 'bare_' "
                + "RETURN name, labelsOrTypes[0], properties[0], owningConstraint IS NOT NULL", cancellation: token)).WithCancellation(token))
                rows.Add(((string)row[0]!, (string)row[1]!, (string)row[2]!, (bool)row[3]!));
            return rows;
        }, default);
        foreach (var (name, label, property, isConstraint) in standing)
            await RunAsync(isConstraint
                ? $"CREATE CONSTRAINT bare_{name} IF NOT EXISTS FOR (n:Bare{label}) REQUIRE n.{property} IS UNIQUE"
                : $"CREATE INDEX bare_{name} IF NOT EXISTS FOR (n:Bare{label}) ON (n.{property})", []);
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
