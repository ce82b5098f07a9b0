using System.Collections.Immutable;
using Graph.Model.Extraction;

namespace Graph.Evaluation.PublicSets;

/// <summary>A name in a sentence.</summary>
/// <param name="Start">Offset of its first character, in code points.</param>
/// <param name="End">Offset behind its last one.</param>
/// <param name="Type">In the words of the set: <c>company</c>, <c>ORG</c>.</param>
public readonly record struct NamedSpan(int Start, int End, string Type)
{
    /// <summary>How the names that were found stand to those of the gold; a name is right where its ends and its type are.</summary>
    internal static Tally Compare(IReadOnlySet<NamedSpan> gold, IReadOnlySet<NamedSpan> found)
    {
        var right = gold.Count(found.Contains);
        return new Tally(right, found.Count - right, gold.Count - right);
    }

    /// <summary>All places of the names in a text; words that stand for a name (其, 该公司) are none.</summary>
    internal static ImmutableArray<NamedSpan> In(ArticleExtraction extraction)
    {
        var pronouns = extraction.SameAs.Where(same => same.Reason == "pronoun").Select(same => same.Mention).ToHashSet();
        return
        [
            .. extraction.Mentions.Where(mention => !pronouns.Contains(mention)).SelectMany(
                mention => mention.Places, (mention, place) => new NamedSpan(place.Start, place.End, mention.Type.ToString())),
        ];
    }
}
