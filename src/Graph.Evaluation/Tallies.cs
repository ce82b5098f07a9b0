using System.Collections.Immutable;

namespace Graph.Evaluation;

/// <summary>Tallies by name, in ordinal order.</summary>
internal static class Tallies
{
    public static ImmutableSortedDictionary<string, Tally>.Builder Empty() => ImmutableSortedDictionary.CreateBuilder<string, Tally>(StringComparer.Ordinal);

    public static void Count(this IDictionary<string, Tally> tallies, string name, Tally tally) =>
        tallies[name] = (tallies.TryGetValue(name, out var sum) ? sum : default) + tally;

    public static ImmutableSortedDictionary<string, Tally> Sum(IEnumerable<IReadOnlyDictionary<string, Tally>> parts)
    {
        var sums = Empty();
        foreach (var (name, tally) in parts.SelectMany(part => part))
            sums.Count(name, tally);
        return sums.ToImmutable();
    }
}
