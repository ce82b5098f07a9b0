using System.Collections.Immutable;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Resolution.Names;

/// <summary>Decides for names that may hang together which one each is short for.</summary>
public sealed class Roots
{
    private readonly SortedDictionary<string, Pointer> _pointers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = [];

    private Roots()
    {
    }

    /// <param name="explained">
    /// Each name with those that articles explicitly explain it to be used for; whole components: with a name also
    /// every name connected with it by explanation, judgement or lexicon.
    /// </param>
    public static Roots Resolve(IReadOnlyDictionary<string, IReadOnlySet<string>> explained, Authorities authorities)
    {
        var roots = new Roots();
        var open = roots.FollowAuthorities(explained, authorities);
        roots.FollowAgreement(open);
        roots.BreakCycles();
        roots.KeepApart(explained.Keys, authorities);
        return roots;
    }

    /// <summary>What a name is short for.</summary>
    public Pointer? PointerOf(string name) => _pointers.GetValueOrDefault(name);

    /// <summary>Articles explain the name as short for names that are not the same.</summary>
    public bool IsAmbiguous(string name) => _ambiguous.Contains(name);

    /// <summary>The fullest name.</summary>
    public string RootOf(string name)
    {
        while (_pointers.TryGetValue(name, out var pointer))
            name = pointer.Target;
        return name;
    }

    internal static int Length(string name) => CodePoints.Count(Keys.FormOf(name));

    // A person's word, then the lexicon, then what all articles say; returns the names of which articles say several
    // things.
    private SortedDictionary<string, IReadOnlySet<string>> FollowAuthorities(
        IReadOnlyDictionary<string, IReadOnlySet<string>> explained, Authorities authorities)
    {
        var open = new SortedDictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var (name, fuller) in explained)
            if (authorities.Points(name) is { } pointer)
                _pointers[name] = pointer;
            else if (Keys.TypeOf(name) != EntityType.Organization)
                continue;
            else if (fuller.Count == 1)
                _pointers[name] = new Pointer(fuller.Single(), Reasons.Explained);
            else if (fuller.Count > 1)
                open[name] = fuller;
        return open;
    }

    // Articles that name the same entity by several of its names agree. Joining names only ever makes more of them
    // agree, so the order in which they are looked at does not matter.
    private void FollowAgreement(SortedDictionary<string, IReadOnlySet<string>> open)
    {
        var components = new DisjointSets();
        foreach (var (name, pointer) in _pointers)
            components.Join(name, pointer.Target);
        while (open.FirstOrDefault(entry => entry.Value.Select(components.Find).Distinct()
            .Count() == 1) is { Key: { } name } agreed)
        {
            var target = Fullest(agreed.Value);
            _pointers[name] = new Pointer(target, Reasons.Explained);
            components.Join(name, target);
            open.Remove(name);
        }
        _ambiguous.UnionWith(open.Keys);
    }

    private void BreakCycles()
    {
        foreach (var start in _pointers.Keys.ToArray())
        {
            var seen = new List<string>();
            var name = start;
            for (; _pointers.TryGetValue(name, out var pointer) && !seen.Contains(name); name = pointer.Target)
                seen.Add(name);
            if (seen.IndexOf(name) is >= 0 and var first)
                _pointers.Remove(Fullest(seen[first..]));
        }
    }

    private void KeepApart(IEnumerable<string> names, Authorities authorities)
    {
        var apart = authorities.Judgements.Apart.ToImmutableArray();
        if (apart.IsEmpty)
            return;
        foreach (var type in names.Select(Keys.TypeOf).Distinct().Order().ToArray())
            foreach (var (one, other) in apart)
                while (Joint(Keys.Name(type, one), Keys.Name(type, other)) is { } path)
                    _pointers.Remove(path.OrderBy(name => _pointers[name].Authority).ThenBy(Length)
                        .ThenBy(name => name, StringComparer.Ordinal).First());
    }

    // The names on the way from one to the other, without the one where they meet; null where they do not.
    private IEnumerable<string>? Joint(string one, string other)
    {
        var (up, down) = (Chain(one), Chain(other));
        var meeting = up.FirstOrDefault(down.Contains);
        return meeting is null ? null : up.TakeWhile(name => name != meeting)
            .Concat(down.TakeWhile(name => name != meeting));
    }

    private List<string> Chain(string name)
    {
        var chain = new List<string> { name };
        while (_pointers.TryGetValue(chain[^1], out var pointer))
            chain.Add(pointer.Target);
        return chain;
    }

    private static string Fullest(IEnumerable<string> names) =>
        names.OrderByDescending(Length).ThenBy(name => name, StringComparer.Ordinal).First();
}
