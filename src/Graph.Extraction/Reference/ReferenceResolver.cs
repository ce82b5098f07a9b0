using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Model.Articles;
using Graph.Model.Extraction;

namespace Graph.Extraction.Reference;

/// <summary>Decides which spans of an article are one mention, and which mentions mean the same.</summary>
internal sealed class ReferenceResolver
{
    private readonly ShortForms _shortForms = new();

    public ArticleAnalysis Resolve(Article article, IReadOnlyList<FoldedSentence> sentences, IReadOnlyList<IReadOnlyList<EntitySpan>> spans)
    {
        var names = ArticleNames.Of(sentences, spans);
        var explained = Explanations.Find(sentences, names).ToList();
        return Resolve(article, sentences, names, explained, Links.Of([.. explained, .. _shortForms.Find(names), .. LongerForms.Find(names)]));
    }

    /// <summary>The analysis where it is known which names mean the same.</summary>
    public static ArticleAnalysis Resolve(
        Article article, IReadOnlyList<FoldedSentence> sentences, ArticleNames names, IReadOnlyList<Link> explained, Links links)
    {
        var pronouns = Pronouns.Find(sentences, names, links);

        var analyses = sentences.Select((sentence, i) => new SentenceAnalysis(sentence.Sentence, sentence.Text,
        [
            .. names.Places[i]
                .Select(place => new MentionSpan(place.Start, place.End, place.Name.Mention, links.Head(place.Name).Mention))
                .Concat(pronouns.Where(pronoun => pronoun.Sentence == i).Select(pronoun => pronoun.Span))
                .OrderBy(span => span.Start),
        ]));
        var standing = pronouns.Select(pronoun => pronoun.Span).DistinctBy(span => span.Mention, ReferenceEqualityComparer.Instance);
        return new ArticleAnalysis(
            article,
            [.. analyses],
            [.. names.All.Select(name => name.Mention), .. standing.Select(span => span.Mention)],
            [
                .. links.All.Select(link => new SameAs(link.Short.Mention, link.Full.Mention, link.Reason)),
                .. standing.Select(span => new SameAs(span.Mention, span.Referent, "pronoun")),
            ],
            [.. explained.DistinctBy(link => (link.Sentence, link.Short, link.Full))
                .Select(link => new Explanation(link.Sentence!.Value, link.Short.Mention, link.Full.Mention, link.Reason))]);
    }
}
