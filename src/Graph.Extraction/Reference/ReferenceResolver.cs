using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Model.Articles;
using Graph.Model.Extraction;

namespace Graph.Extraction.Reference;

/// <summary>Decides which spans of an article are one mention, and which mentions mean the same.</summary>
internal sealed class ReferenceResolver
{
    public ArticleAnalysis Resolve(Article article, IReadOnlyList<FoldedSentence> sentences, IReadOnlyList<EntitySpan>[] spans)
    {
        // One mention per type and folded form; then one span per place.
        var places = new Dictionary<(Model.Ontology.EntityType, string), List<(int Sentence, EntitySpan Span)>>();
        for (var i = 0; i < sentences.Count; i++)
            foreach (var span in spans[i])
            {
                var key = (span.Type, sentences[i].Folded[span.Start..span.End]);
                if (!places.TryGetValue(key, out var list))
                    places.Add(key, list = []);
                list.Add((i, span));
            }

        var found = Enumerable.Range(0, sentences.Count).Select(_ => new List<MentionSpan>()).ToArray();
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var ((type, _), list) in places)
        {
            var (first, span) = list[0];
            var mention = new Mention(type, sentences[first].Text.PrintedSlice(span.Start, span.End),
                [.. list.Select(place => PlaceOf(sentences[place.Sentence], place.Span.Start, place.Span.End))]);
            mentions.Add(mention);
            foreach (var place in list)
                found[place.Sentence].Add(new MentionSpan(place.Span.Start, place.Span.End, mention, mention));
        }

        return new ArticleAnalysis(
            article,
            [.. sentences.Select((sentence, i) => new SentenceAnalysis(
                sentence.Sentence, sentence.Text, [.. found[i].OrderBy(span => span.Start)]))],
            mentions.DrainToImmutable(),
            [],
            []);
    }

    private static Place PlaceOf(FoldedSentence sentence, int start, int end) => new(
        sentence.Sentence.Position,
        sentence.Sentence.Start + sentence.Text.ToPrinted(start),
        sentence.Sentence.Start + sentence.Text.ToPrintedEnd(end));
}
