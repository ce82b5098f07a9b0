using System.Collections.Immutable;
using System.Globalization;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Evaluation;

/// <summary>An extraction in the form of an annotation: entities with all their names, and the relations that stand.</summary>
public static class FoundFacts
{
    /// <param name="file">The article's file; its folders are left out.</param>
    public static Annotation Of(ArticleExtraction extraction, string file)
    {
        var heads = extraction.Heads();
        return new Annotation(Path.GetFileName(file), Entities(extraction, heads), Relations(extraction, heads))
        {
            Sentences = [.. extraction.Article.Sentences.Select(sentence => sentence.Text)],
        };
    }

    private static ImmutableArray<AnnotatedEntity> Entities(ArticleExtraction extraction, IReadOnlyDictionary<Mention, Mention> heads)
    {
        var pronouns = extraction.SameAs.Where(same => same.Reason == "pronoun").Select(same => same.Mention).ToHashSet();
        return
        [
            .. extraction.Mentions.GroupBy(mention => heads[mention]).Select(forms => new AnnotatedEntity(
                forms.Key.Type.ToString(),
                forms.Key.Form,
                [.. forms.Where(mention => !pronouns.Contains(mention)).Select(mention => mention.Form).Where(form => form != forms.Key.Form).Distinct()])),
        ];
    }

    // One relation for a pair of ends, with all its rounds; a person's positions stand apart.
    private static ImmutableArray<AnnotatedRelation> Relations(ArticleExtraction extraction, IReadOnlyDictionary<Mention, Mention> heads) =>
    [
        .. extraction.Claims.Where(claim => claim.Status == ClaimStatus.Completed)
            .GroupBy(claim => (claim.Type, Subject: heads[claim.Subject], Object: claim.Object is null ? null : heads[claim.Object], claim.Qualifiers.Title))
            .Select(claims => new AnnotatedRelation(claims.Key.Type.Name, claims.Key.Subject.Form, claims.Key.Object?.Form)
            {
                Rounds = [.. claims.Select(claim => claim.Qualifiers.Round).OfType<RoundName>().Distinct().Order().Select(Written)],
                Title = claims.Key.Title,
                Date = Each(claims, qualifiers => qualifiers.Date?.ToString()),
                Amount = Each(claims, qualifiers => qualifiers.AmountText),
                Role = Each(claims, qualifiers => qualifiers.Role?.ToString().ToLowerInvariant()),
                Share = First(claims, qualifiers => qualifiers.Share?.ToString(CultureInfo.InvariantCulture)),
                Level = First(claims, qualifiers => qualifiers.Level),
                What = First(claims, qualifiers => qualifiers.What),
                Evidence = extraction.Article.Sentences[claims.First().Sentence].Text,
                Confidence = claims.Max(claim => claim.Confidence),
            }),
    ];

    private static string? First(IEnumerable<Claim> claims, Func<Qualifiers, string?> qualifier) =>
        claims.Select(claim => qualifier(claim.Qualifiers)).FirstOrDefault(value => value is not null);

    private static string? Each(IEnumerable<Claim> claims, Func<Qualifiers, string?> qualifier) =>
        string.Join("; ", claims.Select(claim => qualifier(claim.Qualifiers)).OfType<string>().Distinct()) is { Length: > 0 } values ? values : null;

    // Annotators write the rounds with names of their own as the text does.
    internal static string Written(RoundName round) =>
        round.Name.Replace("Angel", "天使").Replace("Seed", "种子").Replace("Strategic", "战略").Replace("First", "首");
}
