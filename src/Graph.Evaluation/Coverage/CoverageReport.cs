using System.Collections.Immutable;
using Graph.Model.Extraction;
using Graph.Model.Text;

namespace Graph.Evaluation.Coverage;

/// <summary>Where articles speak of a deal or an appointment and nothing was taken, and the names that were not taken.</summary>
/// <param name="Cues">For each kind of cue how many sentences hold one.</param>
/// <param name="Uncovered">The sentences with a cue and no claim of its kinds, whatever the claim's status; as the articles come.</param>
/// <param name="Names">The most frequent first; ties: the longer, then ordinal.</param>
public sealed record CoverageReport(
    ImmutableArray<CueCount> Cues, ImmutableArray<UncoveredSentence> Uncovered, ImmutableArray<UnknownName> Names)
{
    /// <param name="reviews">Articles, each with a name for it.</param>
    public static CoverageReport Of(IEnumerable<(string Source, ExtractionReview Review)> reviews)
    {
        var counts = Cue.All.ToDictionary(cue => cue, _ => (Sentences: 0, Uncovered: 0));
        var uncovered = ImmutableArray.CreateBuilder<UncoveredSentence>();
        var names = new Dictionary<(string Type, string Folded), UnknownName>();
        foreach (var (source, review) in reviews)
        {
            AddSentences(source, review.Extraction, counts, uncovered);
            AddNames(review, names);
        }
        return new CoverageReport(
            [.. counts.Select(count => new CueCount(count.Key.Name, count.Value.Sentences, count.Value.Uncovered))],
            uncovered.ToImmutable(),
            [.. names.Values.OrderByDescending(name => name.Places).ThenByDescending(name => name.Form.Length).ThenBy(name => name.Form, StringComparer.Ordinal)]);
    }

    private static void AddSentences(
        string source, ArticleExtraction extraction, Dictionary<Cue, (int Sentences, int Uncovered)> counts, ImmutableArray<UncoveredSentence>.Builder uncovered)
    {
        var claimed = extraction.Claims.ToLookup(claim => claim.Sentence, claim => claim.Type.Name);
        foreach (var sentence in extraction.Article.Sentences)
        {
            var folded = FoldedText.Of(sentence.Text).Folded;
            foreach (var cue in Cue.All.Where(cue => cue.StandsIn(folded)))
            {
                var isCovered = claimed[sentence.Position].Any(type => cue.Relations.Contains(type));
                counts[cue] = (counts[cue].Sentences + 1, counts[cue].Uncovered + (isCovered ? 0 : 1));
                if (!isCovered)
                    uncovered.Add(new UncoveredSentence(source, sentence.Position, cue.Name, sentence.Text));
            }
        }
    }

    private static void AddNames(ExtractionReview review, Dictionary<(string, string), UnknownName> names)
    {
        foreach (var mention in review.Rejected)
        {
            var key = (mention.Type.ToString(), NameForm.Fold(mention.Form));
            names[key] = names.TryGetValue(key, out var known)
                ? known with { Places = known.Places + mention.Places.Length, Articles = known.Articles + 1 }
                : new UnknownName(mention.Type.ToString(), mention.Form, mention.Places.Length, 1, review.Extraction.Article.Sentences[mention.Places[0].Sentence].Text);
        }
    }
}

/// <param name="Cue"><c>funding</c> or <c>appointment</c>.</param>
/// <param name="Sentences">How many hold such a cue.</param>
/// <param name="Uncovered">How many of them gave no claim of its kinds.</param>
public sealed record CueCount(string Cue, int Sentences, int Uncovered);

/// <param name="Source">The name given for its article.</param>
public sealed record UncoveredSentence(string Source, int Position, string Cue, string Text);

/// <param name="Type">What it was nearly taken for.</param>
/// <param name="Places">How often it stands in all articles.</param>
/// <param name="Articles">In how many.</param>
/// <param name="Sentence">The first that holds it.</param>
public sealed record UnknownName(string Type, string Form, int Places, int Articles, string Sentence);
