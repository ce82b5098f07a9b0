using Graph.Resolution;
using Graph.Resolution.Change;
using Graph.Resolution.Names;
using Graph.Writing.Loading;

namespace Graph.Writing.Deriving;

/// <summary>
/// Names: counts what the articles in play say of them, and decides anew what is short for what wherever something
/// structural changes. Every name read here is taken for the transaction first.
/// </summary>
internal sealed class NameStage(GraphLoader load, Authorities authorities)
{
    private readonly Dictionary<string, Stored<NameState>> _before = [];
    private readonly Dictionary<string, NameState> _after = [];
    private readonly HashSet<string> _component = [];
    private readonly HashSet<string> _gone = [];
    private NameCounts _counts = NameCounts.None;
    private IReadOnlyDictionary<(string Short, string Full), (int Explained, int Inferred)> _uses =
        new Dictionary<(string, string), (int, int)>();

    /// <param name="judged">Names that stand and that judgements or the lexicon newly speak of, or no longer
    /// do.</param>
    public async Task RunAsync(IReadOnlyCollection<ArticleInPlay> articles, IReadOnlyCollection<string> judged)
    {
        _counts = NameCounts.Of(articles);
        await EnsureAsync([.. _counts.Names, .. judged]);
        _uses = await load.UsesAsync(_counts.Uses.Keys);

        var explained = await GatherAsync([.. judged, .. Structural()]);
        var roots = Roots.Resolve(explained, authorities);
        foreach (var (id, stored) in _before)
            _after[id] = Counted(stored.State) with
            {
                Pointer = _component.Contains(id) ? roots.PointerOf(id) : stored.State.Pointer,
                IsAmbiguous = _component.Contains(id) ? roots.IsAmbiguous(id) : stored.State.IsAmbiguous,
            };
        DropUnused();
    }

    /// <summary>
    /// The names that denoted one entity in some article and now denote another; persons' names by their root.
    /// </summary>
    public IReadOnlyCollection<string> Moved =>
        [.. _component.Where(name => _before[name].State.Articles > 0
            && RootOf(Side.Before, name) != RootOf(Side.After, name))];

    /// <summary>
    /// Names whose entities may have to be shown or named anew, with those entities' keys at both times.
    /// </summary>
    public IEnumerable<string> RootsOfComponents =>
        _component.SelectMany(name => new[] { RootOf(Side.Before, name), RootOf(Side.After, name) }).Distinct();

    public NameState State(Side side, string name) => side == Side.Before ? _before[name].State : _after[name];

    public void SetHouses(string name, Tally houses) => _after[name] = _after[name] with { Houses = houses };

    public string RootOf(Side side, string name)
    {
        while (State(side, name).Pointer is { } pointer)
            name = pointer.Target;
        return name;
    }

    /// <summary>Reads names, and those that they are short for.</summary>
    public async Task EnsureAsync(IEnumerable<string> names)
    {
        for (var wanted = Missing(names); wanted.Count > 0;
            wanted = Missing(wanted.Select(name => _before[name].State.Pointer?.Target).OfType<string>()))
            foreach (var name in await load.NamesAsync(wanted))
            {
                _before[name.State.Id] = name;
                _after[name.State.Id] = name.State;
            }
    }

    public void Write(GraphChange change, Func<Side, string, bool> entityStands)
    {
        foreach (var (id, stored) in _before)
        {
            var after = _after[id];
            change.Node(stored.Row, _gone.Contains(id) ? null : after.Row(authorities));
            change.Relationships(ShortFor(stored.State), ShortFor(after));
            if (Keys.TypeOf(id) != Model.Ontology.EntityType.Person)
                change.Relationships(Denotes(Side.Before, id, entityStands), Denotes(Side.After, id, entityStands));
        }
        foreach (var (pair, (explained, inferred)) in _counts.Uses)
        {
            var (explainedBefore, inferredBefore) = _uses.GetValueOrDefault(pair);
            change.Relationship(Use(pair, explainedBefore, inferredBefore),
                Use(pair, explainedBefore + explained, inferredBefore + inferred));
        }
    }

    private List<string> Missing(IEnumerable<string> names) =>
        [.. names.Where(name => !_before.ContainsKey(name)).Distinct()];

    private NameState Counted(NameState state) => state with
    {
        Articles = state.Articles + _counts.Articles.GetValueOrDefault(state.Id),
        Forms = _counts.Forms.GetValueOrDefault(state.Id, [])
            .Aggregate(state.Forms, (forms, form) => forms.Plus(form.Key, form.Value)),
    };

    // Names that come or go, and those that come or cease to be explained: only these can change what is short for
    // what.
    private IEnumerable<string> Structural()
    {
        foreach (var name in _counts.Names)
        {
            var (before, after) = (_before[name].State, Counted(_before[name].State));
            if (before.IsBorne != after.IsBorne || before.Articles > 0 != after.Articles > 0)
                yield return name;
        }
        foreach (var (pair, (explained, _)) in _counts.Uses)
            if (_uses.GetValueOrDefault(pair).Explained > 0 != _uses.GetValueOrDefault(pair).Explained + explained > 0)
            {
                yield return pair.Short;
                yield return pair.Full;
            }
    }

    // Everything connected with these names, with what articles explain of it, the articles in play as they are to
    // stand.
    private async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> GatherAsync(IEnumerable<string> seeds)
    {
        var explained = new Dictionary<string, IReadOnlySet<string>>();
        for (var wanted = seeds.Distinct().ToList(); wanted.Count > 0;)
        {
            await EnsureAsync(wanted);
            _component.UnionWith(wanted);
            var connected = new List<string>();
            var standing = wanted.Where(name => _before[name].State.IsBorne || _before[name].Row.Properties.Count > 1)
                .ToList();
            var fuller = (await load.ConnectedAsync("load-explained", standing))
                .ToLookup(pair => pair.Id, pair => pair.Other);
            connected.AddRange((await load.ConnectedAsync("load-explaining", standing)).Select(pair => pair.Other));
            connected.AddRange((await load.ConnectedAsync("load-short-forms", standing)).Select(pair => pair.Other));
            foreach (var name in wanted)
            {
                var targets = fuller[name].ToHashSet();
                connected.AddRange(targets);
                foreach (var full in _counts.UsedFor(name))
                    if (_uses.GetValueOrDefault((name, full)).Explained + _counts.Uses[(name, full)].Explained > 0)
                        targets.Add(full);
                    else
                        targets.Remove(full);
                explained[name] = targets;
                connected.AddRange(targets);
                connected.AddRange(_counts.ExplainedBy(name));
                if (_before[name].State.Pointer is { } pointer)
                    connected.Add(pointer.Target);
                if (authorities.Points(name) is { } authority)
                    connected.Add(authority.Target);
            }
            wanted = [.. connected.Where(name => !_component.Contains(name)).Distinct()];
        }
        return explained;
    }

    // A name stands while a mention bears it or a standing name is short for it.
    private void DropUnused()
    {
        var standing = new HashSet<string>();
        foreach (var name in _component.Where(name => _after[name].IsBorne))
            for (var next = name; next is not null && standing.Add(next);)
                next = _after[next].Pointer?.Target;
        foreach (var name in _component.Where(name => !standing.Contains(name)))
        {
            _gone.Add(name);
            _after[name] = _after[name] with { Pointer = null, IsAmbiguous = false };
        }
    }

    private static IEnumerable<RelationshipRow> ShortFor(NameState name)
    {
        if (name.Pointer is { } pointer)
            yield return new RelationshipRow("SHORT_FOR", Key(name.Id), Key(pointer.Target), "",
                Properties.Of(("reason", pointer.Reason)));
    }

    /// <summary>The entity that a name other than a person's denotes, if it does.</summary>
    public IEnumerable<RelationshipRow> Denotes(Side side, string name, Func<Side, string, bool> entityStands)
    {
        var state = State(side, name);
        if ((state.Articles > 0 || state.Pointer is not null) && RootOf(side, name) is var root
            && entityStands(side, root))
            yield return new RelationshipRow("DENOTES", Key(name), new NodeKey("Entity", root), "", Properties.None);
    }

    private static RelationshipRow? Use((string Short, string Full) pair, int explained, int inferred) =>
        explained + inferred == 0
        ? null
        : new RelationshipRow("USED_FOR", Key(pair.Short), Key(pair.Full), "",
            Properties.Of(("explained", explained), ("inferred", inferred)));

    private static NodeKey Key(string name) => new(NameState.Label, name);
}
