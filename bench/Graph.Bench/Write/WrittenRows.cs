using System.Text.RegularExpressions;

namespace Graph.Bench.Write;

/// <summary>
/// What the writer's statements wrote, by what each row is of: the nodes and relationships that stand afterwards, each once
/// however often it was touched.
/// </summary>
internal sealed partial class WrittenRows
{
    private readonly Dictionary<(string Label, string Id), Dictionary<string, object?>> _nodes = [];
    private readonly Dictionary<(string Type, string From, string To), Dictionary<(string, string, string), Dictionary<string, object?>>> _relationships = [];
    private readonly Dictionary<string, string> _kinds = [];

    public int Count => _nodes.Count + _relationships.Values.Sum(alike => alike.Count);

    /// <summary>Nodes by their label and, behind a colon, their kind; each row <c>{id, properties}</c>.</summary>
    public IEnumerable<IGrouping<string, IReadOnlyDictionary<string, object?>>> Nodes =>
        _nodes.GroupBy(
            node => _kinds.TryGetValue(node.Key.Id, out var kind) && node.Key.Label == "Entity" ? $"Entity:{kind}" : node.Key.Label,
            node => (IReadOnlyDictionary<string, object?>)new Dictionary<string, object?> { ["id"] = node.Key.Id, ["properties"] = node.Value });

    /// <summary>Relationships by type and the labels of their ends; each row <c>{from, to, fact, properties}</c>.</summary>
    public IEnumerable<(string Type, string From, string To, IEnumerable<IReadOnlyDictionary<string, object?>> Rows)> Relationships =>
        from alike in _relationships
        select (alike.Key.Type, alike.Key.From, alike.Key.To, from row in alike.Value
            select (IReadOnlyDictionary<string, object?>)new Dictionary<string, object?>
            {
                ["from"] = row.Key.Item1, ["to"] = row.Key.Item2, ["fact"] = row.Key.Item3, ["properties"] = row.Value,
            });

    public void Add(string statement, IReadOnlyDictionary<string, object?>? parameters)
    {
        if (parameters?.GetValueOrDefault("rows") is not IEnumerable<object?> rows)
            return;
        if (Relationship().Match(statement) is { Success: true } ends)
            AddRelationships((ends.Groups["type"].Value, ends.Groups["from"].Value, ends.Groups["to"].Value), rows);
        else if (PlainRelationship().Match(statement) is { Success: true } plain)
            AddRelationships((plain.Groups["type"].Value, plain.Groups["from"].Value, plain.Groups["to"].Value),
                from row in rows.Cast<IReadOnlyDictionary<string, object?>>()
                from id in (IEnumerable<string>)row["from"]!
                select new Dictionary<string, object?> { ["from"] = id, ["to"] = row["to"] });
        else if (CreatedNode().Match(statement) is { Success: true } created)
            foreach (var row in rows.Cast<IReadOnlyDictionary<string, object?>>())
                Node(created.Groups["label"].Value, row, created.Groups["kind"].Value);
        else if (UpdatedNode().Match(statement) is { Success: true } updated)
            foreach (var row in rows.Cast<IReadOnlyDictionary<string, object?>>())
                Set(Of(_nodes, (updated.Groups["label"].Value, (string)row["id"]!)), row["properties"]);
    }

    private void Node(string label, object properties, string kind)
    {
        var row = Properties(properties);
        Set(Of(_nodes, (label, (string)row["id"]!)), row);
        if (kind.Length > 0)
            _kinds[(string)row["id"]!] = kind;
    }

    private void AddRelationships((string, string, string) kind, IEnumerable<object?> rows)
    {
        var alike = Of(_relationships, kind);
        foreach (var row in rows.Cast<IReadOnlyDictionary<string, object?>>())
        {
            var properties = row.GetValueOrDefault("properties");
            var fact = (string?)row.GetValueOrDefault("fact") ?? (properties is null ? null : Properties(properties).GetValueOrDefault("fact") as string);
            Set(Of(alike, ((string)row["from"]!, (string)row["to"]!, fact ?? "")), properties);
        }
    }

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> map, TKey key) where TKey : notnull where TValue : new() =>
        map.TryGetValue(key, out var value) ? value : map[key] = new TValue();

    private static void Set(Dictionary<string, object?> row, object? properties)
    {
        if (properties is not null)
            foreach (var (name, value) in Properties(properties))
                row[name] = value;
    }

    private static Dictionary<string, object?> Properties(object properties) => properties switch
    {
        IEnumerable<KeyValuePair<string, object?>> map => new(map),
        _ => throw new InvalidOperationException($"no properties: {properties}"),
    };

    [GeneratedRegex(@"MATCH \(a:(?<from>\w+) .*?MATCH \(b:(?<to>\w+) .*?\[r:(?<type>\w+)\].*?SET r", RegexOptions.Singleline)]
    private static partial Regex Relationship();

    [GeneratedRegex(@"MATCH \(b:(?<to>\w+) .*?MATCH \(a:(?<from>\w+) .*?\[:(?<type>\w+)\]", RegexOptions.Singleline)]
    private static partial Regex PlainRelationship();

    [GeneratedRegex(@"CREATE \(n:(?<label>\w+)(:(?<kind>\w+))?\)")]
    private static partial Regex CreatedNode();

    [GeneratedRegex(@"MATCH \(n:(?<label>\w+) \{id: row.id\}\)\s+SET n \+=")]
    private static partial Regex UpdatedNode();
}
