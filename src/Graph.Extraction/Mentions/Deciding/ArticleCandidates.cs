using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Mentions.Rules;
using Graph.Extraction.Mentions.Tagging;
using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>All candidates of an article, and how often each form stands in it, tagged or not.</summary>
internal sealed record ArticleCandidates(
    ArticleText Text, ImmutableArray<Candidate> All, IReadOnlyDictionary<string, int> Occurrences)
{
    public static ArticleCandidates Of(ArticleText text, IReadOnlyList<List<TaggedSpan>> tagged, NameRules rules)
    {
        var texts = text.Sentences;
        var candidates = new Dictionary<(EntityType, string), Candidate>();
        Candidate Add(int sentence, EntitySpan span, float? margin)
        {
            var form = texts[sentence][span.Start..span.End];
            if (!candidates.TryGetValue((span.Type, form), out var candidate))
                candidates.Add((span.Type, form), candidate = new Candidate(span.Type, form, []));
            if (margin is not null || !candidate.Places.Any(place => place.Sentence == sentence && place.Start == span.Start))
                candidate.Places.Add(new CandidatePlace(sentence, span.Start, span.End, margin));
            return candidate;
        }

        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var (span, margin) in tagged[i])
                Add(i, span, margin);
            foreach (var (rule, span) in rules.Propose(texts[i]))
                Add(i, span, null).Rules.Add(rule.Id);
        }
        var occurrences = candidates.Values.Select(candidate => candidate.Form).Distinct()
            .ToDictionary(form => form, form => text.PlacesOf(form).Count());
        return new ArticleCandidates(text, [.. candidates.Values], occurrences);
    }
}
