using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Extraction.Reference;

/// <summary>A name of an article: one type and folded form, with all its places.</summary>
/// <param name="Folded">The folded text of its first place: what rules about names look at.</param>
internal sealed record ArticleName(EntityType Type, string Folded, Mention Mention);

/// <summary>A name's place in a folded sentence.</summary>
internal readonly record struct NamePlace(ArticleName Name, int Start, int End);

/// <summary>The names of an article, by their folded forms, and where they stand.</summary>
/// <param name="All">In order of first place.</param>
/// <param name="Places">For each sentence, in order.</param>
internal sealed record ArticleNames(ImmutableArray<ArticleName> All, ImmutableArray<ImmutableArray<NamePlace>> Places)
{
    public static ArticleNames Of(IReadOnlyList<FoldedSentence> sentences, IReadOnlyList<IReadOnlyList<EntitySpan>> spans)
    {
        var groups = new Dictionary<(EntityType, string), List<(int Sentence, EntitySpan Span)>>();
        for (var i = 0; i < sentences.Count; i++)
            foreach (var span in spans[i])
            {
                var key = (span.Type, NameForm.Fold(sentences[i].Folded[span.Start..span.End]));
                if (!groups.TryGetValue(key, out var list))
                    groups.Add(key, list = []);
                list.Add((i, span));
            }

        var places = sentences.Select(_ => new List<NamePlace>()).ToArray();
        var names = ImmutableArray.CreateBuilder<ArticleName>();
        foreach (var ((type, _), list) in groups)
        {
            var (first, span) = list[0];
            var mention = new Mention(type, sentences[first].Text.PrintedSlice(span.Start, span.End),
                [.. list.Select(place => sentences[place.Sentence].PlaceOf(place.Span.Start, place.Span.End))]);
            var name = new ArticleName(type, sentences[first].Folded[span.Start..span.End], mention);
            names.Add(name);
            foreach (var (sentence, at) in list)
                places[sentence].Add(new NamePlace(name, at.Start, at.End));
        }
        return new ArticleNames(names.DrainToImmutable(), [.. places.Select(list => list.OrderBy(place => place.Start).ToImmutableArray())]);
    }
}
