using System.Globalization;

namespace Graph.Resolution;

/// <summary>
/// A <see cref="Tally"/> that also keeps when each value was said first and last; null where no article is dated.
/// </summary>
public sealed class DatedTally
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    public static readonly DatedTally Empty = new(OrdinalMap<Entry>.Empty);

    private DatedTally(OrdinalMap<Entry> entries) => Entries = entries;

    public OrdinalMap<Entry> Entries { get; }

    /// <summary>How often a value is said, and when first and last.</summary>
    public readonly record struct Entry(int Count, DateTimeOffset? First, DateTimeOffset? Last);

    public Entry? this[string value] => Entries.TryGetValue(value, out var entry) ? entry : null;

    /// <summary>Reads the lists in which a node keeps it.</summary>
    public static DatedTally Of(
        IReadOnlyList<string> values, IReadOnlyList<long> counts, IReadOnlyList<string> firsts,
        IReadOnlyList<string> lasts) =>
        new(OrdinalMap<Entry>.Of([
            .. values.Select((value, i) => KeyValuePair.Create(value, new Entry((int)counts[i], Parse(firsts[i]), Parse(lasts[i])))),
        ]));

    public DatedTally Plus(string value, DateTimeOffset? first, DateTimeOffset? last)
    {
        var entry = this[value] ?? default;
        return new(Entries.With(value, new Entry(entry.Count + 1, Moments.Earlier(entry.First, first),
            Moments.Later(entry.Last, last))));
    }

    /// <summary>Takes back one saying.</summary>
    /// <param name="isStale">It was the first or last one, and the next is not known: count anew.</param>
    public DatedTally Minus(string value, DateTimeOffset? first, DateTimeOffset? last, out bool isStale)
    {
        var entry = this[value] ?? throw new InconsistentGraphException($"“{value}” was never counted");
        isStale = entry.Count > 1
            && ((first is not null && Moments.Same(first, entry.First))
                || (last is not null && Moments.Same(last, entry.Last)));
        return new(entry.Count == 1 ? Entries.Without(value) : Entries.With(value,
            entry with { Count = entry.Count - 1 }));
    }

    /// <summary>A saying that is counted already now spans these times too.</summary>
    public DatedTally Widened(string value, DateTimeOffset? first, DateTimeOffset? last)
    {
        var entry = this[value] ?? throw new InconsistentGraphException($"“{value}” was never counted");
        return new(Entries.With(value,
            entry with { First = Moments.Earlier(entry.First, first), Last = Moments.Later(entry.Last, last) }));
    }

    /// <summary>The parallel lists in which a node keeps it.</summary>
    internal (string, object?)[] Lists()
    {
        var entries = Entries.AsSpan();
        var (values, counts) = (new string[entries.Length], new long[entries.Length]);
        var (firsts, lasts) = (new string[entries.Length], new string[entries.Length]);
        for (var i = 0; i < entries.Length; i++)
        {
            var (count, first, last) = entries[i].Value;
            (values[i], counts[i]) = (entries[i].Key, count);
            // What one article says is all said at once.
            firsts[i] = i > 0 && Moments.Same(first, entries[i - 1].Value.First) ? firsts[i - 1] : Print(first);
            lasts[i] = Moments.Same(last, first) ? firsts[i] : Print(last);
        }
        return [("values", values), ("counts", counts), ("firsts", firsts), ("lasts", lasts)];
    }

    private static string Print(DateTimeOffset? moment) => moment?.ToString(Format, CultureInfo.InvariantCulture) ?? "";

    private static DateTimeOffset? Parse(string text) =>
        text.Length == 0 ? null : DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture);
}
