using System.Globalization;
using Graph.Cypher.Storage;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution;

/// <summary>Values between the engine and its callers.</summary>
internal static class PublicValue
{
    private static readonly Dictionary<string, object?> None = [];

    /// <summary>A value as callers see it: nodes, relationships and paths with all they hold.</summary>
    public static object? Of(GraphStore store, object? value) => value switch
    {
        StoredNode node => Of(node),
        StoredRelationship relationship => Of(relationship),
        StoredPath path => new GraphPath([.. path.Nodes.Select(Of)], [.. path.Relationships.Select(Of)]),
        IReadOnlyList<object?> list => Of(store, list),
        IReadOnlyDictionary<string, object?> map => Of(store, map),
        _ => value,
    };

    private static List<object?> Of(GraphStore store, IReadOnlyList<object?> list)
    {
        ValueNesting.Check();
        return list.Select(item => Of(store, item)).ToList();
    }

    private static Dictionary<string, object?> Of(GraphStore store, IReadOnlyDictionary<string, object?> map)
    {
        ValueNesting.Check();
        return map.ToDictionary(entry => entry.Key, entry => Of(store, entry.Value), StringComparer.Ordinal);
    }

    /// <summary>A parameter as the engine keeps it.</summary>
    /// <exception cref="CypherException">It is of a type that Cypher has no value for.</exception>
    public static object? Taken(string name, object? value) => value switch
    {
        null or bool or long or double or string or LocalDate or LocalDateTime or ZonedDateTime or LocalTime or OffsetTime or Duration or Point => value,
        DateOnly date => LocalDate.From(date),
        DateTime local => LocalDateTime.From(local),
        DateTimeOffset zoned => ZonedDateTime.From(zoned),
        TimeOnly time => LocalTime.From(time),
        int or short or sbyte or byte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong large => large <= long.MaxValue ? (long)large : throw RuntimeErrors.Argument($"${name}: {large} is beyond 64 bits"),
        float number => (double)number,
        decimal number => (double)number,
        char character => character.ToString(),
        IReadOnlyDictionary<string, object?> map => TakenMap(name, map),
        System.Collections.IDictionary map => map.Cast<System.Collections.DictionaryEntry>().ToDictionary(
            entry => (string)entry.Key, entry => Taken(name, entry.Value), StringComparer.Ordinal),
        IReadOnlyList<object?> list => TakenList(name, list),
        System.Collections.IEnumerable list => list.Cast<object?>().Select(item => Taken(name, item)).ToList(),
        _ => throw RuntimeErrors.Argument($"${name}: a {value.GetType().Name} is no value of Cypher"),
    };

    /// <summary>The map itself where it is as the engine makes them: rows by the thousand are not copied.</summary>
    private static Dictionary<string, object?> TakenMap(string name, IReadOnlyDictionary<string, object?> map)
    {
        ValueNesting.Check();
        var own = map as Dictionary<string, object?>;
        var copy = own is not null && (own.Comparer == StringComparer.Ordinal || own.Comparer == EqualityComparer<string>.Default)
            ? null
            : new Dictionary<string, object?>(map, StringComparer.Ordinal);
        foreach (var (key, value) in map)
            if (Taken(name, value) is var taken && !ReferenceEquals(taken, value))
                (copy ??= new(map, StringComparer.Ordinal))[key] = taken;
        return copy ?? own!;
    }

    private static IReadOnlyList<object?> TakenList(string name, IReadOnlyList<object?> list)
    {
        ValueNesting.Check();
        List<object?>? copy = null;
        for (var i = 0; i < list.Count; i++)
            if (Taken(name, list[i]) is var taken && !ReferenceEquals(taken, list[i]))
                (copy ??= [.. list])[i] = taken;
        return copy ?? list;
    }

    private static Node Of(StoredNode node)
    {
        var id = node.Id.ToString(CultureInfo.InvariantCulture);
        return node.Exists
            ? new(node.Id, id, [.. node.Labels], node.Properties())
            : new(node.Id, id, [], None);
    }

    private static Relationship Of(StoredRelationship relationship) => new(
        relationship.Id, relationship.Id.ToString(CultureInfo.InvariantCulture), relationship.Type,
        relationship.Link.Source.ToString(CultureInfo.InvariantCulture),
        relationship.Link.Target.ToString(CultureInfo.InvariantCulture),
        relationship.Exists ? relationship.Properties() : None);
}
