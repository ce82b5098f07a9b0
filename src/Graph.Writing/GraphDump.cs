using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing;

/// <summary>
/// The whole graph as lines of JSON in one order, for comparing two graphs: every node with its labels and properties,
/// behind it the relationships that leave it. Without times of ingest and internal ids. Memory is bounded by a page of
/// nodes.
/// </summary>
public sealed class GraphDump(ICypherSession session)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var transaction = await session.BeginAsync(AccessMode.Read, cancellation);
        foreach (var label in Layout.Labels)
            for (var after = ""; ;)
            {
                var nodes = new List<(string Id, string Line)>();
                await foreach (var row in transaction.QueryTextAsync(
                    Statements.Named("dump-nodes", ("LABEL", label)), LookUps.Parameters(("after", after)),
                    cancellation))
                    nodes.Add((row.Text("id"), Node(row)));
                if (nodes.Count == 0)
                    break;
                after = nodes[^1].Id;

                var relationships = new List<(string Id, string Line)>();
                await foreach (var row in transaction.QueryTextAsync(
                    Statements.Named("dump-relationships", ("LABEL", label)),
                    LookUps.Parameters(("ids", nodes.Select(node => (object?)node.Id).ToList())), cancellation))
                    relationships.Add((row.Text("id"), Relationship(label, row)));
                var leaving = relationships.ToLookup(relationship => relationship.Id, relationship =>
                    relationship.Line);
                foreach (var (id, line) in nodes)
                {
                    yield return line;
                    foreach (var relationship in leaving[id].Order(StringComparer.Ordinal))
                        yield return relationship;
                }
            }
    }

    private static string Node(Row row) => JsonSerializer.Serialize(
        new { labels = Labels(row).Order(StringComparer.Ordinal), properties = Plain(row) }, Json);

    private static string Relationship(string label, Row row) => JsonSerializer.Serialize(
        new
        {
            from = $"{label} {row.Text("id")}",
            type = row.Text("type"),
            to = $"{Labels(row).First(Layout.Labels.Contains)} {row.Text("target")}",
            properties = Plain(row),
        }, Json);

    private static IEnumerable<string> Labels(Row row) => ((IEnumerable<object?>)row["labels"]!).Cast<string>();

    private static SortedDictionary<string, object?> Plain(Row row)
    {
        var plain = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in row.Map("properties").All())
            if (name != "ingested")
                plain[name] = value is DateTimeOffset moment
                    ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
                    : value;
        return plain;
    }
}
