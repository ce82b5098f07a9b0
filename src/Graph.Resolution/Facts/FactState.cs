namespace Graph.Resolution.Facts;

/// <summary>A fact with what is counted of it.</summary>
/// <param name="Support">Voices: distinct wordings over the articles that state it.</param>
/// <param name="Articles">The articles that state it, reprints included.</param>
/// <param name="Values">Each value with the number of wordings that say it.</param>
public sealed record FactState(FactKey Key, int Support, int Articles, DatedTally Values)
{
    public bool Stands => Articles > 0;

    public DateTimeOffset? FirstStated
    {
        get
        {
            DateTimeOffset? first = null;
            foreach (var (_, entry) in Values.Entries.AsSpan())
                first = Moments.Earlier(first, entry.First);
            return first;
        }
    }

    public DateTimeOffset? LastStated
    {
        get
        {
            DateTimeOffset? last = null;
            foreach (var (_, entry) in Values.Entries.AsSpan())
                last = Moments.Later(last, entry.Last);
            return last;
        }
    }
}
