using Graph.Cypher.Execution;

namespace Graph.Cypher.Values;

/// <summary>
/// The total order of <c>ORDER BY</c>, <c>min</c> and <c>max</c> over all values: by kind (<see cref="ValueKind"/>), numbers as one kind with NaN
/// last, null after everything. What it calls equal is what <c>DISTINCT</c> and grouping call the same.
/// </summary>
internal sealed class ValueOrder : IComparer<object?>
{
    public static readonly ValueOrder Ascending = new();

    public int Compare(object? a, object? b)
    {
        if (ReferenceEquals(a, b))
            return 0;
        if (a is string first && b is string second)
            return CodePoints.Compare(first, second);
        if (a is long x && b is long y)
            return x.CompareTo(y);
        var (kind, other) = (ValueKinds.KindOf(a), ValueKinds.KindOf(b));
        if (IsNumber(kind) && IsNumber(other))
            return CompareNumbers(a!, b!);
        if (kind != other)
            return kind.CompareTo(other);
        return (a, b) switch
        {
            (bool p, bool q) => p.CompareTo(q),
            (StoredNode p, StoredNode q) => p.Id.CompareTo(q.Id),
            (StoredRelationship p, StoredRelationship q) => p.Id.CompareTo(q.Id),
            (StoredPath p, StoredPath q) => CompareLists(p.Items, q.Items),
            (IReadOnlyList<object?> p, IReadOnlyList<object?> q) => CompareLists(p, q),
            (IReadOnlyDictionary<string, object?> p, IReadOnlyDictionary<string, object?> q) => CompareMaps(p, q),
            (Node p, Node q) => p.Id.CompareTo(q.Id),
            (Relationship p, Relationship q) => p.Id.CompareTo(q.Id),
            (Node, StoredNode) or (Relationship, StoredRelationship) => -1,
            (StoredNode, Node) or (StoredRelationship, Relationship) => 1,
            (Point p, Point q) => (p.Srid, p.X, p.Y, p.Z ?? 0).CompareTo((q.Srid, q.X, q.Y, q.Z ?? 0)),
            _ => CompareTemporal(a!, b!),
        };
    }

    /// <summary>Exact across integers and floats, NaN after all.</summary>
    public static int CompareNumbers(object a, object b)
    {
        if (a is long i && b is long j)
            return i.CompareTo(j);
        if (a is double p && b is double q)
            return double.IsNaN(p) ? (double.IsNaN(q) ? 0 : 1) : double.IsNaN(q) ? -1 : p.CompareTo(q) is var c && p == q ? 0 : c;
        return a is long integer ? CompareMixed(integer, (double)b) : -CompareMixed((long)b, (double)a);
    }

    /// <summary>Two values of one temporal kind, by instant; an equal instant in another zone is ordered by its offset, then its name.</summary>
    public static int CompareTemporal(object a, object b) => (a, b) switch
    {
        (Duration p, Duration q) => CompareDurations(p, q),
        (LocalDate p, LocalDate q) => p.CompareTo(q),
        (LocalDateTime p, LocalDateTime q) => p.CompareTo(q),
        (ZonedDateTime p, ZonedDateTime q) => p.CompareTo(q),
        (LocalTime p, LocalTime q) => p.CompareTo(q),
        (OffsetTime p, OffsetTime q) => p.CompareTo(q),
        _ => throw new InvalidOperationException($"{a.GetType()} is not compared with {b.GetType()}"),
    };

    private static bool IsNumber(ValueKind kind) => kind is ValueKind.Integer or ValueKind.Float;

    private static int CompareMixed(long integer, double number)
    {
        if (double.IsNaN(number))
            return -1;
        if (number >= 9.3e18)
            return -1;
        if (number <= -9.3e18)
            return 1;
        var whole = (Int128)Math.Truncate(number);
        var byWhole = ((Int128)integer).CompareTo(whole);
        return byWhole != 0 ? byWhole : -Math.Sign(number - Math.Truncate(number));
    }

    /// <summary>By average length (a month is 2,629,746 seconds, a day 86,400), as Neo4j does.</summary>
    private static int CompareDurations(Duration a, Duration b)
    {
        static Int128 Average(Duration d) =>
            ((Int128)d.Months * 2_629_746 + (Int128)d.Days * 86_400 + d.Seconds) * 1_000_000_000 + d.Nanoseconds;

        var byLength = Average(a).CompareTo(Average(b));
        return byLength != 0 ? byLength : (a.Months, a.Days, a.Seconds).CompareTo((b.Months, b.Days, b.Seconds));
    }

    private int CompareLists(IReadOnlyList<object?> a, IReadOnlyList<object?> b)
    {
        ValueNesting.Check();
        var common = Math.Min(a.Count, b.Count);
        for (var i = 0; i < common; i++)
            if (Compare(a[i], b[i]) is not 0 and var order)
                return order;
        return a.Count.CompareTo(b.Count);
    }

    private int CompareMaps(IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b)
    {
        if (a.Count != b.Count)
            return a.Count.CompareTo(b.Count);
        ValueNesting.Check();
        var (keys, others) = (a.Keys.Order(StringComparer.Ordinal).ToArray(), b.Keys.Order(StringComparer.Ordinal).ToArray());
        for (var i = 0; i < keys.Length; i++)
            if (string.CompareOrdinal(keys[i], others[i]) is not 0 and var byKey)
                return byKey;
        foreach (var key in keys)
            if (Compare(a[key], b[key]) is not 0 and var byValue)
                return byValue;
        return 0;
    }
}
