using System.Collections.Immutable;

namespace Graph.Extraction.Reference;

/// <summary>The links that stand: at most one from a name, none in a circle.</summary>
internal sealed class Links
{
    private readonly Dictionary<ArticleName, Link> _byShort;

    private Links(Dictionary<ArticleName, Link> byShort) => _byShort = byShort;

    public IEnumerable<Link> All => _byShort.Values;

    /// <param name="candidates">The first that is given for a name stands.</param>
    public static Links Of(ImmutableArray<Link> candidates)
    {
        var links = new Links(new Dictionary<ArticleName, Link>(ReferenceEqualityComparer.Instance));
        foreach (var link in candidates)
            if (!links._byShort.ContainsKey(link.Short) && links.Head(link.Full) != link.Short)
                links._byShort.Add(link.Short, link);
        return links;
    }

    /// <summary>The name that the links from this one end at.</summary>
    public ArticleName Head(ArticleName name)
    {
        while (_byShort.TryGetValue(name, out var link))
            name = link.Full;
        return name;
    }
}
