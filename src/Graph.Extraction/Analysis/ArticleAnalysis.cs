using System.Collections.Immutable;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

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
    /// <summary>The extraction: without the pronouns that no claim speaks of, and without places at which nothing is said to be.</summary>
    public ArticleExtraction ToExtraction(string fingerprint, ImmutableArray<Claim> claims)
    {
        var spans = Sentences.SelectMany(sentence => sentence.Mentions).ToList();
        var spoken = claims.SelectMany(claim => new[] { claim.Subject, claim.Object }).OfType<Mention>().ToHashSet(ReferenceEqualityComparer.Instance);
        var meant = spans.Where(span => spoken.Contains(span.Mention)).Select(span => span.Referent).ToHashSet(ReferenceEqualityComparer.Instance);
        var idle = spans
            .Where(span => span.IsPronoun ? !spoken.Contains(span.Mention) : span.Type == EntityType.Place && !meant.Contains(span.Referent))
            .Select(span => span.Mention).ToHashSet(ReferenceEqualityComparer.Instance);
        return new ArticleExtraction(
            Article,
            fingerprint,
            [.. Mentions.Where(mention => !idle.Contains(mention))
                .OrderBy(mention => mention.Offset).ThenBy(mention => mention.Type).ThenBy(mention => mention.Form, StringComparer.Ordinal)],
            [.. SameAs.Where(same => !idle.Contains(same.Mention))],
            [.. Explanations.Where(explained => !idle.Contains(explained.Short) && !idle.Contains(explained.Full))],
            claims);
    }
}
