using Graph.Extraction.Analysis;
using Graph.Model.Ontology;
using Graph.Segmentation;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>
/// The one place that decides what is a name: over all places of a form in the article at once. What is kept is then found
/// wherever it stands and nothing longer does.
/// </summary>
internal sealed class Decision(CandidateFeatures features, DecisionModel model)
{
    /// <summary>Where precision and recall of the cross-validated articles come out even.</summary>
    private const double Least = 0.52;

    /// <summary>Of what needs no decision, where the same form is found as another type too.</summary>
    private const double Certainty = 0.9;

    /// <summary>For each sentence its names, in order, not overlapping.</summary>
    public IReadOnlyList<EntitySpan>[] Decide(ArticleCandidates article)
    {
        var kept = article.All
            .Select(candidate => (Candidate: candidate, Probability: model.Probability(features.Of(candidate, article))))
            .Where(entry => entry.Probability >= Least)
            .Concat(article.Certain.Select(candidate => (Candidate: candidate, Probability: Certainty)))
            .GroupBy(entry => entry.Candidate.Form)
            .Select(group => group.MaxBy(entry => entry.Probability * entry.Candidate.Places.Count).Candidate)
            .ToList();
        var found = Place(kept, article);
        var introduced = Introduced(found, article).Concat(Cores(kept, article))
            .Where(name => !kept.Any(candidate => candidate.Form == name.Form)).ToList();
        return introduced.Count == 0 ? found : Place([.. kept, .. introduced], article);
    }

    private static IEnumerable<Candidate> Introduced(List<EntitySpan>[] found, ArticleCandidates article) =>
        found.SelectMany((spans, i) => spans.Select(span => (span.Type, Form: Introductions.Behind(article.Text.Sentences[i], span))))
            .Where(name => name.Form is not null).DistinctBy(name => name.Form)
            .Select(name => new Candidate(name.Type, name.Form!, []));

    private static IEnumerable<Candidate> Cores(List<Candidate> kept, ArticleCandidates article) =>
        kept.Where(candidate => candidate.Type == EntityType.Organization)
            .Select(candidate => CompanyCore.Of(candidate.Form)).OfType<string>().Distinct()
            .Where(core => article.Text.PlacesOf(core).Any())
            .Select(core => new Candidate(EntityType.Organization, core, []));

    // Longer forms first.
    private static List<EntitySpan>[] Place(List<Candidate> kept, ArticleCandidates article)
    {
        var found = article.Text.Sentences.Select(_ => new List<EntitySpan>()).ToArray();
        var taken = article.Text.Sentences.Select(text => new bool[text.Length]).ToArray();
        foreach (var candidate in kept.OrderByDescending(candidate => candidate.Form.Length).ThenBy(candidate => candidate.Form, StringComparer.Ordinal))
            foreach (var (sentence, start) in PlacesOf(candidate, article))
            {
                var stretch = taken[sentence].AsSpan(start, candidate.Form.Length);
                if (stretch.Contains(true))
                    continue;
                stretch.Fill(true);
                found[sentence].Add(new EntitySpan(start, start + candidate.Form.Length, candidate.Type));
            }
        foreach (var spans in found)
            spans.Sort((x, y) => x.Start.CompareTo(y.Start));
        return found;
    }

    // A short word of the language that mostly stands untagged is a name only where it was tagged.
    private static IEnumerable<(int Sentence, int Start)> PlacesOf(Candidate candidate, ArticleCandidates article) =>
        candidate.Form.Length > 3 || !Lexicon.Default.TryGet(candidate.Form, out _)
        || candidate.Places.Count * 2 >= (article.Occurrences.TryGetValue(candidate.Form, out var all) ? all.Length : 0)
            ? article.Text.PlacesOf(candidate.Form)
            : candidate.Places.Select(place => (place.Sentence, place.Start));
}
