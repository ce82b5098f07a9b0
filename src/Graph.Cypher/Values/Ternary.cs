using Graph.Cypher.Execution;

namespace Graph.Cypher.Values;

/// <summary>Equality and comparison with three outcomes: true, false, and null for what cannot be known.</summary>
internal static class Ternary
{
    /// <summary><c>a = b</c>.</summary>
    public static bool? Equal(object? a, object? b)
    {
        if (a is null || b is null)
            return null;
        switch (a, b)
        {
            case (string x, string y):
                return string.Equals(x, y, StringComparison.Ordinal);
            case (long x, long y):
                return x == y;
            case (double x, double y):
                return x == y;
            case (long or double, long or double):
                // As Neo4j has it: an integer and a float are the same where the integer's nearest float is.
                return Execution.Functions.Numbers.ToDouble(a) == Execution.Functions.Numbers.ToDouble(b);
            case (StoredPath x, StoredPath y):
                return x.Equals(y);
            case (IReadOnlyList<object?> x, IReadOnlyList<object?> y):
                return EqualLists(x, y);
            case (IReadOnlyDictionary<string, object?> x, IReadOnlyDictionary<string, object?> y):
                return EqualMaps(x, y);
            default:
                return ValueKinds.KindOf(a) == ValueKinds.KindOf(b) && ValueOrder.Ascending.Compare(a, b) == 0;
        }
    }

    /// <summary>The order of two values of comparable kinds; null where they have none.</summary>
    /// <param name="a">One value.</param>
    /// <param name="b">The other.</param>
    /// <param name="unordered">True where both are numbers and one is NaN: every comparison is then false, not null.</param>
    public static int? Compare(object? a, object? b, out bool unordered)
    {
        unordered = false;
        if (a is null || b is null)
            return null;
        switch (a, b)
        {
            case (string x, string y):
                return CodePoints.Compare(x, y);
            case (long or double, long or double):
                unordered = a is double.NaN || b is double.NaN;
                return unordered ? null : Equal(a, b) == true ? 0 : ValueOrder.CompareNumbers(a, b);
            case (bool, bool) or (StoredNode, StoredNode) or (StoredRelationship, StoredRelationship) or (StoredPath, StoredPath):
                return ValueOrder.Ascending.Compare(a, b);
            case (IReadOnlyList<object?> x, IReadOnlyList<object?> y):
                return CompareLists(x, y, out unordered);
            case (IReadOnlyDictionary<string, object?> x, IReadOnlyDictionary<string, object?> y)
                when !x.Values.Contains(null) && !y.Values.Contains(null):
                return ValueOrder.Ascending.Compare(x, y);
        }
        // Points have no order, but each is as great as itself.
        if (a is Point && a.Equals(b))
            return 0;
        var kind = ValueKinds.KindOf(a);
        return kind == ValueKinds.KindOf(b) && kind is >= ValueKind.DateTime and <= ValueKind.LocalTime
            ? ValueOrder.CompareTemporal(a, b)
            : null;
    }

    public static bool? And(bool? a, bool? b) => a & b;

    public static bool? Or(bool? a, bool? b) => a | b;

    public static bool? Xor(bool? a, bool? b) => a is null || b is null ? null : a.Value ^ b.Value;

    public static bool? Not(bool? a) => !a;

    /// <summary><c>item IN list</c>.</summary>
    public static bool? In(object? item, IReadOnlyList<object?> list)
    {
        bool? found = false;
        foreach (var other in list)
        {
            var equal = Equal(item, other);
            if (equal == true)
                return true;
            found |= equal;
        }
        return found;
    }

    private static bool? EqualLists(IReadOnlyList<object?> a, IReadOnlyList<object?> b)
    {
        if (a.Count != b.Count)
            return false;
        ValueNesting.Check();
        bool? all = true;
        for (var i = 0; i < a.Count; i++)
        {
            var equal = Equal(a[i], b[i]);
            if (equal == false)
                return false;
            all &= equal;
        }
        return all;
    }

    private static bool? EqualMaps(IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b)
    {
        if (a.Count != b.Count || !a.Keys.All(b.ContainsKey))
            return false;
        ValueNesting.Check();
        bool? all = true;
        foreach (var (key, value) in a)
        {
            var equal = Equal(value, b[key]);
            if (equal == false)
                return false;
            all &= equal;
        }
        return all;
    }

    private static int? CompareLists(IReadOnlyList<object?> a, IReadOnlyList<object?> b, out bool unordered)
    {
        unordered = false;
        ValueNesting.Check();
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            if (Equal(a[i], b[i]) == true)
                continue;
            return Compare(a[i], b[i], out unordered);
        }
        return a.Count.CompareTo(b.Count);
    }
}
