using System.Globalization;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Functions of nodes, relationships, paths and maps.</summary>
internal static class EntityFunctions
{
    private const StaticType Entity = StaticType.Node | StaticType.Relationship;

    public static readonly Function[] All =
    [
        new("id", 1, 1, StaticType.Integer, (_, a) => Stored(a[0]).Id) { Takes = [Entity] },
        new("elementId", 1, 1, StaticType.String, (_, a) => Stored(a[0]).Id.ToString(CultureInfo.InvariantCulture)) { Takes = [Entity] },
        new("labels", 1, 1, StaticType.List, (_, a) => (a[0] as Node)?.Labels.ToList<object?>() ?? Node(a[0]).Labels.ToList<object?>())
            { Takes = [StaticType.Node], Items = StaticType.String },
        new("type", 1, 1, StaticType.String, (_, a) => (a[0] as Relationship)?.Type ?? Relationship(a[0]).Type) { Takes = [StaticType.Relationship] },
        new("properties", 1, 1, StaticType.Map, (_, a) => Properties(a[0])) { Takes = [Entity | StaticType.Map] },
        new("keys", 1, 1, StaticType.List, (_, a) => Properties(a[0]).Keys.ToList<object?>())
            { Takes = [Entity | StaticType.Map], Items = StaticType.String },
        new("startNode", 1, 1, StaticType.Node, (frame, a) => frame.Node(Relationship(a[0]).Link.Source)) { Takes = [StaticType.Relationship] },
        new("endNode", 1, 1, StaticType.Node, (frame, a) => frame.Node(Relationship(a[0]).Link.Target)) { Takes = [StaticType.Relationship] },
        new("nodes", 1, 1, StaticType.List, (_, a) => Path(a[0]).Nodes.ToList<object?>())
            { Takes = [StaticType.Path], Items = StaticType.Node },
        new("relationships", 1, 1, StaticType.List, (_, a) => Path(a[0]).Relationships.ToList<object?>())
            { Takes = [StaticType.Path], Items = StaticType.Relationship },
        new("length", 1, 1, StaticType.Integer, (_, a) => (long)Path(a[0]).Relationships.Count) { Takes = [StaticType.Path] },
        new("coalesce", 1, int.MaxValue, StaticType.Any, (_, a) => Array.Find(a, value => value is not null)) { TakesNull = true },
        new("valueType", 1, 1, StaticType.String, (_, a) => TypeText(a[0])) { TakesNull = true },
        new("nullIf", 2, 2, StaticType.Any, (_, a) => Ternary.Equal(a[0], a[1]) == true ? null : a[0]) { TakesNull = true },
        new("timestamp", 0, 0, StaticType.Integer, (frame, _) => frame.Now.ToUnixTimeMilliseconds()),
        // Of LOAD CSV, outside of which they say nothing.
        new("file", 0, 0, StaticType.String, (_, _) => null),
        new("linenumber", 0, 0, StaticType.Integer, (_, _) => null),
        new("randomUUID", 0, 0, StaticType.String, (_, _) => Guid.NewGuid().ToString()),
    ];

    private static IStoredEntity Stored(object? value) =>
        value as IStoredEntity ?? throw RuntimeErrors.Expected("Node or Relationship", value);

    private static StoredNode Node(object? value) => value as StoredNode ?? throw RuntimeErrors.Expected("Node", value);

    private static StoredRelationship Relationship(object? value) =>
        value as StoredRelationship ?? throw RuntimeErrors.Expected("Relationship", value);

    private static StoredPath Path(object? value) => value as StoredPath ?? throw RuntimeErrors.Expected("Path", value);

    private static IReadOnlyDictionary<string, object?> Properties(object? value) => value switch
    {
        IStoredEntity entity => entity.Properties(),
        IReadOnlyDictionary<string, object?> map => map,
        _ => throw RuntimeErrors.Expected("Map, Node or Relationship", value),
    };

    private static string TypeText(object? value) => value switch
    {
        null => "NULL",
        IReadOnlyList<object?> list => $"LIST<{Items(list)}> NOT NULL",
        _ => ValueKinds.TypeName(ValueKinds.KindOf(value)) + " NOT NULL",
    };

    private const string ListOf = "LIST<";

    private static readonly string[] TypeOrder =
    [
        "NULL", "BOOLEAN", "STRING", "INTEGER", "FLOAT", "DATE", "LOCAL TIME", "ZONED TIME", "LOCAL DATETIME", "ZONED DATETIME", "DURATION", "POINT",
        "NODE", "RELATIONSHIP", "MAP", "LIST", "PATH",
    ];

    /// <summary>By kind, and lists among themselves by their items.</summary>
    private static int CompareTypes(string a, string b) =>
        a.StartsWith(ListOf, StringComparison.Ordinal) && b.StartsWith(ListOf, StringComparison.Ordinal)
            ? CompareTypes(a[ListOf.Length..], b[ListOf.Length..])
            : Rank(a).CompareTo(Rank(b));

    private static int Rank(string type) => Array.FindIndex(TypeOrder, one => type.StartsWith(one, StringComparison.Ordinal));

    private static string Items(IReadOnlyList<object?> list)
    {
        if (list.Count == 0)
            return "NOTHING";
        ValueNesting.Check();
        var types = list.Where(item => item is not null).Select(TypeText).Distinct()
            .Order(Comparer<string>.Create(CompareTypes)).ToList();
        if (list.Contains(null))
            types = types.Count == 0 ? ["NULL"] : [.. types.Select(type => type[..^" NOT NULL".Length])];
        return string.Join(" | ", types);
    }
}
