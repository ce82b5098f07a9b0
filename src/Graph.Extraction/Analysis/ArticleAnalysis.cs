using System.Collections.Immutable;
using Graph.Model.Articles;
using Graph.Model.Extraction;

namespace Graph.Extraction.Analysis;

/// <summary>An article whose mentions are found and whose references are resolved: what claims are found in.</summary>
/// <param name="Sentences">One for each of the article's sentences, in order.</param>
/// <param name="Mentions">All mentions, pronouns included.</param>
internal sealed record ArticleAnalysis(
    Article Article,
    ImmutableArray<SentenceAnalysis> Sentences,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<SameAs> SameAs,
    ImmutableArray<Explanation> Explanations)
{
    /// <summary>The extraction: without the pronouns that no claim speaks of.</summary>
    public ArticleExtraction ToExtraction(string fingerprint, ImmutableArray<Claim> claims)
    {
        var spoken = claims.SelectMany(claim => new[] { claim.Subject, claim.Object }).OfType<Mention>().ToHashSet(ReferenceEqualityComparer.Instance);
        var idle = Sentences.SelectMany(sentence => sentence.Mentions)
            .Where(span => span.IsPronoun && !spoken.Contains(span.Mention))
            .Select(span => span.Mention).ToHashSet(ReferenceEqualityComparer.Instance);
        return new ArticleExtraction(
            Article,
            fingerprint,
            [.. Mentions.Where(mention => !idle.Contains(mention))
                .OrderBy(mention => mention.Offset).ThenBy(mention => mention.Type).ThenBy(mention => mention.Form, StringComparer.Ordinal)],
            [.. SameAs.Where(same => !idle.Contains(same.Mention))],
            Explanations,
            claims);
    }
}
