using System.Collections.Immutable;

namespace Graph.Resolution.Change;

/// <summary>A node as it stands or is to stand in the graph.</summary>
/// <param name="Label">The label on which its key is unique.</param>
/// <param name="Kind">A second label; empty where it has none.</param>
public sealed record NodeRow(string Label, string Id, string Kind,
    ImmutableSortedDictionary<string, object> Properties);

/// <summary>The label and key of a node.</summary>
public readonly record struct NodeKey(string Label, string Id);

/// <summary>A relationship as it stands or is to stand; at most one of its type and fact joins two nodes.</summary>
/// <param name="Fact">The fact that it shows; empty for all other relationships.</param>
public sealed record RelationshipRow(
    string Type, NodeKey From, NodeKey To, string Fact, ImmutableSortedDictionary<string, object> Properties);

/// <summary>
/// The values that a property may have: string, long, double, bool, date and time with offset, and lists of strings or
/// longs.
/// </summary>
public static class Properties
{
    public static readonly ImmutableSortedDictionary<string, object> None =
        ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal);

    /// <summary>The properties that have a value; an empty list has none.</summary>
    public static ImmutableSortedDictionary<string, object> Of(params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        var builder = None.ToBuilder();
        foreach (var (name, value) in properties)
            if (value is not (null or IReadOnlyCollection<string> { Count: 0 } or IReadOnlyCollection<long> { Count: 0 }))
                builder[name] = value is int number ? (long)number : value;
        return builder.ToImmutable();
    }

    /// <summary>
    /// What is to be set to make <paramref name="before"/> <paramref name="after"/>; null removes a property.
    /// </summary>
    public static IReadOnlyDictionary<string, object?> Difference(
        ImmutableSortedDictionary<string, object> before, ImmutableSortedDictionary<string, object> after)
    {
        var difference = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in after)
            if (!before.TryGetValue(name, out var old) || !Same(old, value))
                difference[name] = value;
        foreach (var name in before.Keys)
            if (!after.ContainsKey(name))
                difference[name] = null;
        return difference;
    }

    private static bool Same(object one, object other) => (one, other) switch
    {
        (DateTimeOffset a, DateTimeOffset b) => a.EqualsExact(b),
        (string a, string b) => a == b,
        (System.Collections.IEnumerable a, System.Collections.IEnumerable b) => a.Cast<object>()
            .SequenceEqual(b.Cast<object>()),
        _ => one.Equals(other),
    };
}
