using Graph.Cypher.Execution;

namespace Graph.Cypher.Values;

/// <summary>Whether two values are the same for <c>DISTINCT</c> and grouping: null is null, 1 is 1.0, but NaN is no NaN.</summary>
internal sealed class ValueEquivalence : IEqualityComparer<object?>
{
    public static readonly ValueEquivalence Instance = new();

    public new bool Equals(object? a, object? b) => (a, b) switch
    {
        (StoredNode p, StoredNode q) => p.Id == q.Id,
        (StoredRelationship p, StoredRelationship q) => p.Id == q.Id,
        (string p, string q) => string.Equals(p, q, StringComparison.Ordinal),
        _ => ValueOrder.Ascending.Compare(a, b) == 0 && !HoldsNaN(a),
    };

    private static bool HoldsNaN(object? value) => value switch
    {
        double number => double.IsNaN(number),
        RangeList => false,
        IReadOnlyList<object?> list => AnyHoldsNaN(list),
        IReadOnlyDictionary<string, object?> map => AnyHoldsNaN(map.Values),
        _ => false,
    };

    private static bool AnyHoldsNaN(IEnumerable<object?> values)
    {
        ValueNesting.Check();
        return values.Any(HoldsNaN);
    }

    public int GetHashCode(object? value) => value switch
    {
        null => 0,
        string text => text.GetHashCode(StringComparison.Ordinal),
        long integer => ((double)integer).GetHashCode(),
        double number => (number == 0 ? 0.0 : number).GetHashCode(),
        IReadOnlyList<object?> list => HashOf(list),
        IReadOnlyDictionary<string, object?> map => HashOf(map),
        _ => value.GetHashCode(),
    };

    private int HashOf(IReadOnlyList<object?> list)
    {
        ValueNesting.Check();
        return list.Aggregate(17, (hash, item) => HashCode.Combine(hash, GetHashCode(item)));
    }

    private int HashOf(IReadOnlyDictionary<string, object?> map)
    {
        ValueNesting.Check();
        return map.Aggregate(map.Count, (hash, entry) => hash ^ HashCode.Combine(entry.Key, GetHashCode(entry.Value)));
    }
}

/// <summary>The same over several values at once.</summary>
internal sealed class RowEquivalence : IEqualityComparer<object?[]>
{
    public static readonly RowEquivalence Instance = new();

    public bool Equals(object?[]? a, object?[]? b)
    {
        for (var i = 0; i < a!.Length; i++)
            if (!ValueEquivalence.Instance.Equals(a[i], b![i]))
                return false;
        return true;
    }

    public int GetHashCode(object?[] row)
    {
        var hash = 17;
        foreach (var value in row)
            hash = HashCode.Combine(hash, ValueEquivalence.Instance.GetHashCode(value));
        return hash;
    }
}
