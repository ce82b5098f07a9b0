using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Mentions.Rules;
using Graph.Extraction.Mentions.Tagging;
using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>All candidates of an article, what needs no decision, and where each form stands in the article, tagged or not.</summary>
internal sealed record ArticleCandidates(
    ArticleText Text,
    IReadOnlyList<TaggedSentence> Tagged,
    ImmutableArray<Candidate> All,
    ImmutableArray<Candidate> Certain,
    IReadOnlyDictionary<string, ImmutableArray<(int Sentence, int Start)>> Occurrences)
{
    public static ArticleCandidates Of(
        ArticleText text, IReadOnlyList<TaggedSentence> tagged, NameRules rules, WellKnownHouses houses, NamePatterns framed, NamePatterns certain)
    {
        var texts = text.Sentences;
        var candidates = new Dictionary<(EntityType, string), Candidate>();
        var sure = new Dictionary<(EntityType, string), Candidate>();
        var excluded = new HashSet<(EntityType, string)>();
        Candidate Add(Dictionary<(EntityType, string), Candidate> to, int sentence, EntitySpan span)
        {
            var form = texts[sentence][span.Start..span.End];
            if (!to.TryGetValue((span.Type, form), out var candidate))
                to.Add((span.Type, form), candidate = new Candidate(span.Type, form, []) { Best = float.NegativeInfinity });
            var place = new CandidatePlace(sentence, span.Start, span.End);
            if (!candidate.Places.Contains(place))
                candidate.Places.Add(place);
            candidate.Best = Math.Max(candidate.Best, tagged[sentence].Margin(span.Start, span.End, (int)span.Type));
            return candidate;
        }

        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var (start, end, type) in tagged[i].Spans)
                Add(candidates, i, new EntitySpan(start, end, (EntityType)type)).IsTagged = true;
            foreach (var (rule, span) in rules.Propose(texts[i]))
                Add(candidates, i, span).Rules.Add(rule.Id);
            foreach (var span in houses.Find(texts[i]))
                Add(candidates, i, span).Rules.Add(WellKnownHouses.Id);
            foreach (var (rule, span) in ListedNames.Find(texts[i], tagged[i].Spans))
                Add(candidates, i, span).Rules.Add(rule);
            foreach (var (rule, span) in framed.Find(texts[i]))
            {
                Add(candidates, i, span).Rules.Add(rule.Id);
                if (rule.Excludes is { } type)
                    excluded.Add((type, texts[i][span.Start..span.End]));
            }
            foreach (var (rule, span) in certain.Find(texts[i]))
                Add(sure, i, span).Rules.Add(rule.Id);
        }
        var occurrences = candidates.Keys.Concat(sure.Keys).Select(key => key.Item2).Distinct()
            .ToDictionary(form => form, form => text.PlacesOf(form).ToImmutableArray());
        return new ArticleCandidates(
            text, tagged, [.. candidates.Values.Where(candidate => !excluded.Contains((candidate.Type, candidate.Form)) && !certain.Exclude(candidate.Form))], [.. sure.Values], occurrences);
    }

    /// <summary>What the tagger makes of a form as a type wherever it stands.</summary>
    public IEnumerable<float> Margins(string form, EntityType type) =>
        Occurrences[form].Select(place => Tagged[place.Sentence].Margin(place.Start, place.Start + form.Length, (int)type));
}
