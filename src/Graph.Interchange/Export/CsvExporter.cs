using System.Globalization;

namespace Graph.Interchange.Export;

/// <summary>
/// The whole graph as <c>neo4j-admin database import full</c> takes it: a file of nodes a label, a file of relationships a type and
/// pair of labels, and <c>import.args</c> that names them. Keys are unique in their label; empty texts are quoted, what has no
/// value is not.
/// </summary>
internal sealed class CsvExporter : IGraphExporter
{
    // Between the items of a list stands what no text holds.
    private const char Between = '\u001F';

    private readonly List<string> _arguments =
    [
        "--multiline-fields=true", "--array-delimiter=U+001F", "--id-type=string",
    ];

    public async Task<ExportSummary> WriteAsync(GraphElements graph, Func<string, TextWriter> open)
    {
        var (nodes, relationships) = (0, 0);
        foreach (var label in GraphElements.Labels)
            nodes += await WriteNodesAsync(graph, label, open);
        foreach (var label in GraphElements.Labels)
            relationships += await WriteRelationshipsAsync(graph, label, open);
        await using var arguments = open("import.args");
        foreach (var argument in _arguments)
            await arguments.WriteLineAsync(argument);
        return new ExportSummary(nodes, relationships, 0);
    }

    private async Task<int> WriteNodesAsync(GraphElements graph, string label, Func<string, TextWriter> open)
    {
        var columns = new Columns();
        var count = 0;
        await foreach (var node in graph.NodesAsync(label))
            columns.Add(node.Properties);
        if (columns.IsEmpty)
            return 0;
        var file = $"nodes-{label}.csv";
        await using var csv = open(file);
        csv.WriteLine(string.Join(',', [$"id:ID({label})", ":LABEL", .. columns.Heads(besides: "id")]));
        await foreach (var node in graph.NodesAsync(label))
        {
            csv.WriteLine(string.Join(',',
                [Quoted(node.Id), Quoted(string.Join(Between, node.Labels)), .. columns.Cells(node.Properties, besides: "id")]));
            count++;
        }
        _arguments.Add($"--nodes={file}");
        return count;
    }

    private async Task<int> WriteRelationshipsAsync(GraphElements graph, string label, Func<string, TextWriter> open)
    {
        var columns = new Dictionary<(string Type, string To), Columns>();
        await foreach (var row in graph.RelationshipsAsync(label))
            (columns.TryGetValue((row.Type, row.ToLabel), out var of) ? of : columns[(row.Type, row.ToLabel)] = new Columns()).Add(row.Properties);

        var files = new Dictionary<(string Type, string To), TextWriter>();
        var count = 0;
        try
        {
            foreach (var ((type, to), of) in columns)
            {
                var file = $"relationships-{label}-{type}-{to}.csv";
                var csv = files[(type, to)] = open(file);
                csv.WriteLine(string.Join(',', [$":START_ID({label})", $":END_ID({to})", .. of.Heads(besides: "")]));
                _arguments.Add($"--relationships={type}={file}");
            }
            await foreach (var row in graph.RelationshipsAsync(label))
            {
                files[(row.Type, row.ToLabel)].WriteLine(string.Join(',',
                    [Quoted(row.From), Quoted(row.To), .. columns[(row.Type, row.ToLabel)].Cells(row.Properties, besides: "")]));
                count++;
            }
        }
        finally
        {
            foreach (var file in files.Values)
                await file.DisposeAsync();
        }
        return count;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The properties that some of the rows have, with their types.</summary>
    private sealed class Columns
    {
        private readonly SortedDictionary<string, string> _types = new(StringComparer.Ordinal);

        public bool IsEmpty => _types.Count == 0;

        public void Add(IReadOnlyDictionary<string, object> properties)
        {
            foreach (var (name, value) in properties)
                if (!_types.ContainsKey(name))
                    _types[name] = TypeOf(name, value);
        }

        public IEnumerable<string> Heads(string besides) => _types.Where(column => column.Key != besides).Select(column => $"{column.Key}:{column.Value}");

        public IEnumerable<string> Cells(IReadOnlyDictionary<string, object> properties, string besides) =>
            _types.Keys.Where(name => name != besides).Select(name => properties.TryGetValue(name, out var value) ? Cell(name, value) : "");

        private static string TypeOf(string name, object value) => value switch
        {
            string => "string",
            bool => "boolean",
            long => "long",
            double => "double",
            DateTimeOffset => "datetime",
            IEnumerable<object?> list => TypeOf(name, list.FirstOrDefault() ?? "") + "[]",
            _ => throw new ExportException($"the property {name} is a {value.GetType().Name}, for which the import has no type"),
        };

        private static string Cell(string name, object value) => value switch
        {
            string text => Quoted(text),
            bool flag => flag ? "true" : "false",
            long number => number.ToString(CultureInfo.InvariantCulture),
            double number => PropertyText.Of(number),
            DateTimeOffset moment => PropertyText.Of(moment),
            IEnumerable<object?> list => Quoted(string.Join(Between, list.Select(item => Item(name, item!)))),
            _ => throw new ExportException($"the property {name} is a {value.GetType().Name}, for which the import has no type"),
        };

        private static string Item(string name, object item)
        {
            var text = item as string ?? Cell(name, item);
            return text.Contains(Between, StringComparison.Ordinal)
                ? throw new ExportException($"the property {name} holds a text with the character U+001F, which the import takes for the end of an item")
                : text;
        }
    }
}
