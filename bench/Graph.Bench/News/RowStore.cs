namespace Graph.Bench.News;

/// <summary>The nodes and relationships of a graph as rows, by what is alike: each group is written by one statement.</summary>
internal sealed class RowStore
{
    private readonly Dictionary<string, HashSet<string>> ids = [];

    /// <summary>Properties of nodes, by their labels (<c>Entity:Person</c>).</summary>
    public Dictionary<string, List<object>> Nodes { get; } = [];

    /// <summary>From, to and properties, by type and the labels of both ends.</summary>
    public Dictionary<(string Type, string From, string To), List<object>> Relationships { get; } = [];

    public int NodeCount => Nodes.Values.Sum(rows => rows.Count);

    public int RelationshipCount { get; private set; }

    /// <summary>Whether a node's id has not been seen before with this label.</summary>
    public bool IsNew(string label, string id)
    {
        if (!ids.TryGetValue(label, out var known))
            ids[label] = known = [];
        return known.Add(id);
    }

    /// <summary>Adds a node; properties that are null it does not have.</summary>
    public void Node(string label, Dictionary<string, object?> properties, string? kind = null) =>
        Rows(Nodes, kind is null ? label : $"{label}:{kind}").Add(Given(properties));

    /// <summary>Adds a relationship between nodes known by label and <c>id</c>.</summary>
    public void Relationship(
        string type, string fromLabel, string from, string toLabel, string to, Dictionary<string, object?>? properties = null)
    {
        RelationshipCount++;
        Rows(Relationships, (type, fromLabel, toLabel)).Add(
            new Dictionary<string, object?> { ["from"] = from, ["to"] = to, ["properties"] = Given(properties ?? []) });
    }

    private static List<object> Rows<TKey>(Dictionary<TKey, List<object>> groups, TKey key) where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var rows))
            groups[key] = rows = [];
        return rows;
    }

    private static Dictionary<string, object?> Given(Dictionary<string, object?> properties) =>
        properties.Where(property => property.Value is not null)
            .ToDictionary(property => property.Key, property => property.Value is int number ? (long)number : property.Value);
}
