namespace Graph.Resolution.Facts;

/// <summary>Adds to the counts of facts what articles say now, and takes back what they said before.</summary>
public sealed class FactLedger
{
    private readonly IReadOnlyList<SayingChange> _changes;
    private readonly Dictionary<string, FactState> _facts;
    private readonly Dictionary<string, WordingState> _wordings;
    private readonly HashSet<string> _stale = [];

    /// <param name="facts">The facts of the changes as they stand; those that do not stand are missing.</param>
    /// <param name="wordings">Likewise.</param>
    public FactLedger(IReadOnlyList<SayingChange> changes, IEnumerable<FactState> facts,
        IEnumerable<WordingState> wordings)
    {
        _changes = changes;
        _facts = facts.ToDictionary(fact => fact.Key.Id);
        _wordings = wordings.ToDictionary(wording => wording.Id);
        foreach (var byFact in changes.GroupBy(change => change.Fact.Id))
            Count(byFact.First().Fact, [.. byFact]);
    }

    /// <summary>Facts of which a first or last saying went away: <see cref="Recount"/> them.</summary>
    public IReadOnlySet<string> Stale => _stale;

    /// <summary>All touched facts as they are to stand, those that no longer do included.</summary>
    public IReadOnlyDictionary<string, FactState> Facts => _facts;

    /// <summary>All touched wordings as they are to stand, those that no longer do included.</summary>
    public IReadOnlyDictionary<string, WordingState> Wordings => _wordings;

    /// <summary>Counts a fact from everything that is said of it.</summary>
    /// <param name="others">What articles say that are not among the changes.</param>
    public void Recount(string fact, IEnumerable<Saying> others)
    {
        var key = _facts[fact].Key;
        var mine = _changes.Where(change => change.Fact.Id == fact).ToArray();
        var state = new FactState(key, 0, 0, DatedTally.Empty);
        foreach (var wording in mine.Select(change => change.After).OfType<Saying>().Concat(others)
            .GroupBy(saying => saying.WordingId))
        {
            var counted = new WordingState(wording.Key, 0, DatedTally.Empty);
            foreach (var saying in wording)
                counted = Plus(counted, saying);
            foreach (var (value, entry) in counted.Values.Entries)
                state = state with { Values = state.Values.Plus(value, entry.First, entry.Last) };
            state = state with { Support = state.Support + 1, Articles = state.Articles + counted.Articles };
            if (_wordings.ContainsKey(wording.Key))
                _wordings[wording.Key] = counted;
        }
        _facts[fact] = state;
        _stale.Remove(fact);
    }

    private void Count(FactKey key, SayingChange[] changes)
    {
        var fact = _facts.GetValueOrDefault(key.Id) ?? new FactState(key, 0, 0, DatedTally.Empty);
        foreach (var id in changes.SelectMany(change => new[] { change.Before, change.After }).OfType<Saying>()
            .Select(saying => saying.WordingId).Distinct())
        {
            var before = _wordings.GetValueOrDefault(id) ?? new WordingState(id, 0, DatedTally.Empty);
            var after = before;
            // What comes is added first: a saying that merely moves within its span then leaves the span known.
            foreach (var saying in changes.Select(change => change.After).OfType<Saying>()
                .Where(saying => saying.WordingId == id))
                after = Plus(after, saying);
            foreach (var saying in changes.Select(change => change.Before).OfType<Saying>()
                .Where(saying => saying.WordingId == id))
                after = Minus(after, saying, changes);
            _wordings[id] = after;
            fact = Replace(fact, before, after);
        }
        _facts[key.Id] = fact with
        {
            Articles = fact.Articles + changes.Count(change => change.After is not null) - changes.Count(change =>
                change.Before is not null),
        };
    }

    private static WordingState Plus(WordingState wording, Saying saying)
    {
        var values = wording.Values;
        foreach (var value in saying.Values)
            values = values.Plus(value, saying.Published, saying.Published);
        return wording with { Articles = wording.Articles + 1, Values = values };
    }

    private WordingState Minus(WordingState wording, Saying saying, SayingChange[] changes)
    {
        var values = wording.Values;
        foreach (var value in saying.Values)
        {
            values = values.Minus(value, saying.Published, saying.Published, out var stale);
            if (stale && !changes.Any(change => change.After is { } after && after.WordingId == wording.Id
                && Moments.Same(after.Published, saying.Published) && after.Values.Contains(value)))
                _stale.Add(saying.Fact.Id);
        }
        return wording with { Articles = wording.Articles - 1, Values = values };
    }

    private FactState Replace(FactState fact, WordingState before, WordingState after)
    {
        var values = fact.Values;
        foreach (var value in before.Values.Entries.Keys.Union(after.Values.Entries.Keys))
            switch (before.Values[value], after.Values[value])
            {
                case (null, { } come):
                    values = values.Plus(value, come.First, come.Last);
                    break;
                case ({ } gone, null):
                    values = values.Minus(value, gone.First, gone.Last, out var stale);
                    if (stale)
                        _stale.Add(fact.Key.Id);
                    break;
                case ({ }, { } stays): // where its span shrank, the wording was found stale, and so the fact
                    values = values.Widened(value, stays.First, stays.Last);
                    break;
            }
        var support = fact.Support + (after.Stands ? 1 : 0) - (before.Stands ? 1 : 0);
        return fact with { Support = support, Values = values };
    }
}

/// <summary>What an article said of a fact and says now; null: nothing.</summary>
public sealed record SayingChange(string Article, FactKey Fact, Saying? Before, Saying? After);
