using System.Collections;

namespace Graph.Resolution;

/// <summary>
/// How many articles say which value. What one article says is added and taken back by the same sum, so that one more
/// article costs the same however many there are.
/// </summary>
public sealed class Tally : IEnumerable<KeyValuePair<string, int>>
{
    public static readonly Tally Empty = new(OrdinalMap<int>.Empty);

    private readonly OrdinalMap<int> _counts;

    private Tally(OrdinalMap<int> counts) => _counts = counts;

    public bool IsEmpty => _counts.Count == 0;

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Values => _counts.Keys;

    /// <summary>In the order of <see cref="Values"/>.</summary>
    public IEnumerable<int> Counts => _counts.Values;

    public static Tally Of(IEnumerable<KeyValuePair<string, int>> counts) => new(OrdinalMap<int>.Of([.. counts]));

    public int this[string value] => _counts.GetValueOrDefault(value);

    /// <exception cref="InconsistentGraphException">Less than none would be left.</exception>
    public Tally Plus(string value, int difference)
    {
        var count = this[value] + difference;
        if (count < 0)
            throw new InconsistentGraphException($"“{value}” would be counted {count} times");
        return new(count == 0 ? _counts.Without(value) : _counts.With(value, count));
    }

    public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => _counts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The counts that stand in the graph are not those of its articles: something else wrote to it.</summary>
public sealed class InconsistentGraphException(string message) : Exception(message);
