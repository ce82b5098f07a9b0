namespace Graph.Resolution.Change;

/// <summary>A node as it stands or is to stand in the graph.</summary>
/// <param name="Label">The label on which its key is unique.</param>
/// <param name="Kind">A second label; empty where it has none.</param>
public sealed record NodeRow(string Label, string Id, string Kind,
    OrdinalMap<object> Properties);

/// <summary>The label and key of a node.</summary>
public readonly record struct NodeKey(string Label, string Id);

/// <summary>A relationship as it stands or is to stand; at most one of its type and fact joins two nodes.</summary>
/// <param name="Fact">The fact that it shows; empty for all other relationships.</param>
public sealed record RelationshipRow(
    string Type, NodeKey From, NodeKey To, string Fact, OrdinalMap<object> Properties);

/// <summary>
/// The values that a property may have: string, long, double, bool, date and time with offset, and lists of strings or
/// longs.
/// </summary>
public static class Properties
{
    public static readonly OrdinalMap<object> None = OrdinalMap<object>.Empty;

    /// <summary>The properties that have a value; an empty list has none.</summary>
    public static OrdinalMap<object> Of(params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        var count = 0;
        foreach (var (_, value) in properties)
            count += IsValue(value) ? 1 : 0;
        var entries = new KeyValuePair<string, object>[count];
        foreach (var (name, value) in properties)
            if (IsValue(value))
                entries[^count--] = new(name, value is int number ? (long)number : value!);
        return OrdinalMap<object>.Of(entries);
    }

    /// <summary>
    /// What is to be set to make <paramref name="before"/> <paramref name="after"/>; null removes a property.
    /// </summary>
    public static IReadOnlyDictionary<string, object?> Difference(OrdinalMap<object> before, OrdinalMap<object> after)
    {
        var difference = new List<KeyValuePair<string, object?>>();
        foreach (var (name, value) in after.AsSpan())
            if (!before.TryGetValue(name, out var old) || !Same(old, value))
                difference.Add(new(name, value));
        foreach (var (name, _) in before.AsSpan())
            if (!after.ContainsKey(name))
                difference.Add(new(name, null));
        return OrdinalMap<object?>.Of([.. difference]);
    }

    private static bool IsValue(object? value) => value is not (null or System.Collections.ICollection { Count: 0 });

    private static bool Same(object one, object other) => (one, other) switch
    {
        (DateTimeOffset a, DateTimeOffset b) => a.EqualsExact(b),
        (string a, string b) => a == b,
        (System.Collections.IEnumerable a, System.Collections.IEnumerable b) => a.Cast<object>()
            .SequenceEqual(b.Cast<object>()),
        _ => one.Equals(other),
    };
}
