namespace Graph.Cypher.Execution.Procedures;

/// <summary>What properties the nodes or relationships of one kind have: of which types, and whether all of them.</summary>
internal sealed class PropertySummary
{
    private readonly SortedDictionary<string, (SortedSet<string> Types, long Count)> properties = new(StringComparer.Ordinal);
    private long entities;

    public void Add(IReadOnlyDictionary<string, object?> content)
    {
        entities++;
        foreach (var (key, value) in content)
        {
            var (types, count) = properties.GetValueOrDefault(key, (new(StringComparer.Ordinal), 0));
            types.Add(TypeOf(value!));
            properties[key] = (types, count + 1);
        }
    }

    /// <summary>For each property its name, its types, and whether none is without it; for none at all one row of nulls.</summary>
    public IEnumerable<object?[]> Rows => properties.Count == 0
        ? [[null, null, false]]
        : properties.Select(property => new object?[]
            { property.Key, property.Value.Types.ToList<object?>(), property.Value.Count == entities });

    /// <summary>Java's name of a type, which Neo4j shows.</summary>
    private static string TypeOf(object value) => value switch
    {
        long => "Long",
        double => "Double",
        bool => "Boolean",
        LocalDate => "Date",
        ZonedDateTime => "DateTime",
        OffsetTime => "Time",
        IReadOnlyList<object?> list => list.Count == 0 ? "StringArray" : TypeOf(list[0]!) + "Array",
        _ => value.GetType().Name,
    };
}
