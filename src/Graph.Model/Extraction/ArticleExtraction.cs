using System.Collections.Immutable;
using Graph.Model.Articles;

namespace Graph.Model.Extraction;

/// <summary>What extraction makes of one article: the layer “what was said”, all of it and nothing else.</summary>
/// <param name="Fingerprint">Names the rules, lexicons and models that were used; another one may find other things.</param>
/// <param name="Mentions">Ordered by first place, then type, then form.</param>
public sealed record ArticleExtraction(
    Article Article,
    string Fingerprint,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<SameAs> SameAs,
    ImmutableArray<Explanation> Explanations,
    ImmutableArray<Claim> Claims)
{
    /// <summary>For each mention the one that names its referent: itself where nothing points further.</summary>
    public IReadOnlyDictionary<Mention, Mention> Heads()
    {
        var fuller = SameAs.ToDictionary(same => same.Mention, same => same.Fuller);
        var heads = new Dictionary<Mention, Mention>(Mentions.Length);
        foreach (var mention in Mentions)
        {
            var head = mention;
            while (fuller.TryGetValue(head, out var next))
                head = next;
            heads[mention] = head;
        }
        return heads;
    }
}
