using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Mentions.Rules;
using Graph.Extraction.Mentions.Tagging;
using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>All candidates of an article, what needs no decision, and how often each form stands in the article, tagged or not.</summary>
internal sealed record ArticleCandidates(
    ArticleText Text, ImmutableArray<Candidate> All, ImmutableArray<Candidate> Certain, IReadOnlyDictionary<string, int> Occurrences)
{
    public static ArticleCandidates Of(ArticleText text, IReadOnlyList<List<TaggedSpan>> tagged, NameRules rules, NamePatterns patterns)
    {
        var texts = text.Sentences;
        var candidates = new Dictionary<(EntityType, string), Candidate>();
        var certain = new Dictionary<(EntityType, string), Candidate>();
        Candidate Add(Dictionary<(EntityType, string), Candidate> to, int sentence, EntitySpan span, float? margin)
        {
            var form = texts[sentence][span.Start..span.End];
            if (!to.TryGetValue((span.Type, form), out var candidate))
                to.Add((span.Type, form), candidate = new Candidate(span.Type, form, []));
            if (margin is not null || !candidate.Places.Any(place => place.Sentence == sentence && place.Start == span.Start))
                candidate.Places.Add(new CandidatePlace(sentence, span.Start, span.End, margin));
            return candidate;
        }

        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var (span, margin) in tagged[i])
                Add(candidates, i, span, margin);
            foreach (var (rule, span) in rules.Propose(texts[i]))
                Add(candidates, i, span, null).Rules.Add(rule.Id);
            foreach (var (rule, span) in patterns.Find(texts[i]))
                Add(certain, i, span, null).Rules.Add(rule.Id);
        }
        var occurrences = candidates.Keys.Concat(certain.Keys).Select(key => key.Item2).Distinct()
            .ToDictionary(form => form, form => text.PlacesOf(form).Count());
        return new ArticleCandidates(
            text, [.. candidates.Values.Where(candidate => !patterns.Exclude(candidate.Form))], [.. certain.Values], occurrences);
    }
}
