using Graph.Cypher.Execution;

namespace Graph.Cypher.Values;

/// <summary>The types of Cypher's values, in the order in which <c>ORDER BY</c> sets them side by side.</summary>
internal enum ValueKind
{
    Map, Node, Relationship, List, Path, Point, DateTime, LocalDateTime, Date, Time, LocalTime, Duration, String, Boolean, Integer, Float, Null,
}

internal static class ValueKinds
{
    public static ValueKind KindOf(object? value) => value switch
    {
        null => ValueKind.Null,
        string => ValueKind.String,
        long => ValueKind.Integer,
        double => ValueKind.Float,
        bool => ValueKind.Boolean,
        StoredNode or Node => ValueKind.Node,
        StoredRelationship or Relationship => ValueKind.Relationship,
        StoredPath => ValueKind.Path,
        IReadOnlyList<object?> => ValueKind.List,
        IReadOnlyDictionary<string, object?> => ValueKind.Map,
        LocalDate => ValueKind.Date,
        LocalDateTime => ValueKind.LocalDateTime,
        ZonedDateTime => ValueKind.DateTime,
        LocalTime => ValueKind.LocalTime,
        OffsetTime => ValueKind.Time,
        Duration => ValueKind.Duration,
        Point => ValueKind.Point,
        _ => throw new InvalidOperationException($"{value.GetType()} is no Cypher value"),
    };

    /// <summary>The name that errors use: <c>Integer</c>, <c>List</c>.</summary>
    public static string NameOf(object? value) => KindOf(value).ToString();

    /// <summary>The name that <c>valueType()</c> and <c>IS ::</c> use.</summary>
    public static string TypeName(ValueKind kind) => kind switch
    {
        ValueKind.DateTime => "ZONED DATETIME",
        ValueKind.LocalDateTime => "LOCAL DATETIME",
        ValueKind.Time => "ZONED TIME",
        ValueKind.LocalTime => "LOCAL TIME",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
