using System.Globalization;
using System.Text;

namespace Graph.Interchange.Export;

/// <summary>
/// The whole graph as statements that make it again in an empty database of either engine: <c>cypher-shell</c>, Browser or
/// <c>graph query - --write</c> run them. <c>graph schema apply</c> then adds the indexes.
/// </summary>
internal sealed class CypherExporter : IGraphExporter
{
    // A statement is read whole before it is run.
    private const int CharactersAStatement = 60_000;

    public async Task<ExportSummary> WriteAsync(GraphElements graph, Func<string, TextWriter> open)
    {
        await using var script = open("graph.cypher");
        foreach (var label in GraphElements.Labels)
            script.WriteLine($"CREATE CONSTRAINT {label.ToLowerInvariant()}_key IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;");
        var (nodes, relationships) = (0, 0);
        foreach (var label in GraphElements.Labels)
            await WriteAsync(script, Count(graph.NodesAsync(label), () => nodes++), node => string.Join(':', node.Labels.Order(StringComparer.Ordinal)),
                node => Map(node.Properties), labels => $"CREATE (n:{labels}) SET n = row");
        foreach (var label in GraphElements.Labels)
            await WriteAsync(script, Count(graph.RelationshipsAsync(label), () => relationships++), row => (row.FromLabel, row.Type, row.ToLabel),
                row => $"{{from: {Literal(row.From)}, to: {Literal(row.To)}, properties: {Map(row.Properties)}}}",
                kind => $"MATCH (a:{kind.FromLabel} {{id: row.from}}) MATCH (b:{kind.ToLabel} {{id: row.to}}) "
                    + $"CREATE (a)-[r:{kind.Type}]->(b) SET r = row.properties");
        return new ExportSummary(nodes, relationships, 0);
    }

    // Rows of one kind go into one statement, up to its length.
    private static async Task WriteAsync<T, TKind>(
        TextWriter script, IAsyncEnumerable<T> elements, Func<T, TKind> kindOf, Func<T, string> row, Func<TKind, string> action)
        where TKind : notnull
    {
        var open = new Dictionary<TKind, StringBuilder>();
        void Close(TKind kind)
        {
            script.WriteLine($"UNWIND [{open[kind]}] AS row {action(kind)};");
            open.Remove(kind);
        }

        await foreach (var element in elements)
        {
            var kind = kindOf(element);
            if (open.TryGetValue(kind, out var rows))
                rows.Append(",\n");
            else
                open[kind] = rows = new StringBuilder();
            rows.Append(row(element));
            if (rows.Length > CharactersAStatement)
                Close(kind);
        }
        foreach (var kind in open.Keys.ToArray())
            Close(kind);
    }

    private static async IAsyncEnumerable<T> Count<T>(IAsyncEnumerable<T> elements, Action count)
    {
        await foreach (var element in elements)
        {
            count();
            yield return element;
        }
    }

    private static string Map(IReadOnlyDictionary<string, object> properties) =>
        $"{{{string.Join(", ", properties.Select(pair => $"{pair.Key}: {Literal(pair.Value)}"))}}}";

    private static string Literal(object? value) => value switch
    {
        string text => Quoted(text),
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => PropertyText.Of(number),
        DateTimeOffset moment => $"datetime('{PropertyText.Of(moment)}')",
        IEnumerable<object?> list => $"[{string.Join(", ", list.Select(Literal))}]",
        _ => throw new ExportException($"a property of the graph is a {value?.GetType().Name}, for which there is no literal"),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var character in text)
            quoted.Append(character switch
            {
                '\'' => "\\'",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        return quoted.Append('\'').ToString();
    }
}
