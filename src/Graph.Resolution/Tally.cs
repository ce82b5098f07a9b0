using System.Collections;
using System.Collections.Immutable;

namespace Graph.Resolution;

/// <summary>
/// How many articles say which value. What one article says is added and taken back by the same sum, so that one more
/// article costs the same however many there are.
/// </summary>
public sealed class Tally : IEnumerable<KeyValuePair<string, int>>
{
    public static readonly Tally Empty = new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, int> _counts;

    private Tally(ImmutableSortedDictionary<string, int> counts) => _counts = counts;

    public bool IsEmpty => _counts.IsEmpty;

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Values => _counts.Keys;

    /// <summary>In the order of <see cref="Values"/>.</summary>
    public IEnumerable<int> Counts => _counts.Values;

    public static Tally Of(IEnumerable<KeyValuePair<string, int>> counts) => new(Empty._counts.AddRange(counts));

    public int this[string value] => _counts.GetValueOrDefault(value);

    /// <exception cref="InconsistentGraphException">Less than none would be left.</exception>
    public Tally Plus(string value, int difference)
    {
        var count = this[value] + difference;
        if (count < 0)
            throw new InconsistentGraphException($"“{value}” would be counted {count} times");
        return new(count == 0 ? _counts.Remove(value) : _counts.SetItem(value, count));
    }

    public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => _counts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The counts that stand in the graph are not those of its articles: something else wrote to it.</summary>
public sealed class InconsistentGraphException(string message) : Exception(message);
