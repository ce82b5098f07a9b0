using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution;

/// <summary>Stored properties by name, and named properties as they are stored.</summary>
internal static class PropertyMap
{
    public static Dictionary<string, object?> Of(GraphStore store, byte[] properties)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in PropertyCodec.Decode(properties))
            map[store.Keys.Name(key)] = value;
        return map;
    }

    /// <summary>Whether a list's items are all of one type, or all numbers.</summary>
    public static bool IsOfOneType(object value) => value is not IReadOnlyList<object?> { Count: > 0 } list
        || list.All(item => item is long or double) || list.All(item => item!.GetType() == list[0]!.GetType());

    /// <summary>A value as a property can hold it.</summary>
    /// <exception cref="CypherException">It is a map, a node, a list of lists or a list with null.</exception>
    public static object Storable(string key, object value)
    {
        if (value is string or long or double or bool)
            return value;
        if (!PropertyCodec.CanHold(value))
            throw RuntimeErrors.NotStorable(key, value);
        // One list, one type: integers beside floats become floats, as in Neo4j's arrays.
        if (value is IReadOnlyList<object?> { Count: > 0 } list)
        {
            if (list.Any(item => item is double) && list.All(item => item is long or double))
                return list.Select(item => item is long integer ? (object?)(double)integer : item).ToList();
            if (!IsOfOneType(value))
                throw RuntimeErrors.MixedList(key);
            if (list[0] is Point first && list.Any(item => item is Point other && other.Srid != first.Srid))
                throw RuntimeErrors.Type($"Property `{key}`: collections of points in different coordinate systems can not be stored in properties");
        }
        return value;
    }
}
