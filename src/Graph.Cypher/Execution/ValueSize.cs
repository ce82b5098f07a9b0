using Graph.Cypher.Values;

namespace Graph.Cypher.Execution;

/// <summary>About how many bytes a value takes in memory on a 64-bit machine.</summary>
internal static class ValueSize
{
    public const int Reference = 8;

    private const int Header = 24;
    private const int Entity = 96;

    public static long Of(object? value) => value switch
    {
        null or bool => 0,
        string text => Header + 2L * text.Length,
        RangeList => 2 * Header,
        IReadOnlyList<object?> list => OfList(list),
        IReadOnlyDictionary<string, object?> map => OfMap(map),
        StoredNode or StoredRelationship => Entity,
        StoredPath path => Header + Entity * (path.Nodes.Count + path.Relationships.Count),
        _ => Header,
    };

    public static long Of(object?[] row)
    {
        var size = (long)Header;
        foreach (var value in row)
            size += Reference + Of(value);
        return size;
    }

    private static long OfMap(IReadOnlyDictionary<string, object?> map)
    {
        ValueNesting.Check();
        return map.Sum(entry => 5L * Reference + Of(entry.Key) + Of(entry.Value)) + 3 * Header;
    }

    private static long OfList(IReadOnlyList<object?> list)
    {
        ValueNesting.Check();
        var size = 2L * Header;
        for (var i = 0; i < list.Count; i++)
            size += Reference + Of(list[i]);
        return size;
    }
}
