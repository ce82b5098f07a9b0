using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Evaluation.Coverage;

/// <summary>
/// Sentences in the form of the training corpus (<c>training/README.md</c>), with the names that were taken marked, and those that nearly were as
/// ones that may be left out: to be put right by a person, and added to the corpus.
/// </summary>
public static class CorpusForm
{
    private static readonly Dictionary<EntityType, string> Marks = new()
    {
        [EntityType.Organization] = "org", [EntityType.Person] = "person", [EntityType.Program] = "program", [EntityType.Product] = "product",
        [EntityType.Policy] = "policy", [EntityType.Event] = "event", [EntityType.Place] = "place",
    };

    /// <summary>An article of the corpus: date, title, some of its sentences a line each, and what they claim.</summary>
    /// <param name="positions">Of the sentences; the title stands in any case.</param>
    /// <param name="style">What kind of text it is, in a word.</param>
    public static string Of(ExtractionReview review, IReadOnlySet<int> positions, string style)
    {
        var article = review.Extraction.Article;
        var shown = article.Sentences.Where(sentence => sentence.Position == 0 || positions.Contains(sentence.Position)).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"=== {article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"} · {style}\n");
        foreach (var sentence in shown)
            text.Append(Marked(sentence, review)).Append('\n');
        text.Append("--\n");
        var heads = review.Extraction.Heads();
        foreach (var claim in review.Extraction.Claims.Where(claim => claim.Object is not null && shown.Exists(sentence => sentence.Position == claim.Sentence)))
            text.Append(Line(claim, heads)).Append('\n');
        return text.ToString();
    }

    private static string Marked(Sentence sentence, ExtractionReview review)
    {
        var pronouns = review.Extraction.SameAs.Where(same => same.Reason == "pronoun").Select(same => same.Mention).ToHashSet();
        var places = Places(review.Extraction.Mentions.Where(mention => !pronouns.Contains(mention)), "")
            .Concat(Places(review.Rejected, "?"))
            .Where(place => place.Place.Sentence == sentence.Position)
            .OrderBy(place => place.Mark[0] == '?').ThenByDescending(place => place.Place.End - place.Place.Start);
        var kept = new List<(string Mark, Place Place)>();
        foreach (var place in places)
            if (!kept.Exists(other => other.Place.Start < place.Place.End && place.Place.Start < other.Place.End))
                kept.Add(place);

        var text = new StringBuilder();
        var at = sentence.Start;
        string Slice(int start, int end) => CodePoints.Slice(sentence.Text, start - sentence.Start, end - sentence.Start).Replace('[', '【').Replace(']', '】');
        foreach (var (mark, place) in kept.OrderBy(entry => entry.Place.Start))
        {
            text.Append(Slice(at, place.Start)).Append(CultureInfo.InvariantCulture, $"[{mark} {Slice(place.Start, place.End)}]");
            at = place.End;
        }
        return text.Append(Slice(at, sentence.End)).ToString();
    }

    private static IEnumerable<(string Mark, Place Place)> Places(IEnumerable<Mention> mentions, string doubt) =>
        mentions.SelectMany(mention => mention.Places, (mention, place) => (doubt + Marks[mention.Type], place));

    private static string Line(Claim claim, IReadOnlyDictionary<Mention, Mention> heads)
    {
        var status = claim.Status switch
        {
            ClaimStatus.Completed => "",
            ClaimStatus.Hypothetical => "?",
            var other => " " + other.ToString().ToLowerInvariant(),
        };
        var qualifiers = claim.Qualifiers;
        var values = new (string Name, string? Value)[]
        {
            ("round", qualifiers.Round is { } round ? FoundFacts.Written(round) : null), ("amount", qualifiers.AmountText), ("date", qualifiers.Date?.ToString()),
            ("role", qualifiers.Role?.ToString().ToLowerInvariant()), ("title", qualifiers.Title),
            ("share", qualifiers.Share?.ToString(CultureInfo.InvariantCulture)), ("level", qualifiers.Level),
        };
        return string.Join(" | ", values.Where(value => value.Value is not null).Select(value => $"{value.Name} {value.Value}")
            .Prepend(heads[claim.Object!].Form).Prepend(heads[claim.Subject].Form).Prepend(claim.Type.Name + status));
    }
}
