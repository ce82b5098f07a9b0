using System.Globalization;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Resolution.Said;

/// <summary>A claim with its key.</summary>
/// <param name="Subject">The key of the mention.</param>
/// <param name="Object">The key of the mention; null for a type without object.</param>
/// <param name="Sentence">The position of its sentence in the article.</param>
/// <param name="Statement">The hash of its folded sentence: equal in a reprint.</param>
public sealed record ClaimRecord(
    string Id,
    RelationType Type,
    string Subject,
    string? Object,
    int Sentence,
    string Statement,
    ClaimStatus Status,
    double Confidence,
    string Rule,
    Qualifiers Qualifiers) : IRecord
{
    /// <summary>
    /// What tells facts of its type with one pair of ends apart, folded; empty where it does not say.
    /// </summary>
    public string Discriminator => Type.Discriminator switch
    {
        "round" => Qualifiers.Round?.Name ?? "",
        "title" => Keys.Bound(Model.Text.NameForm.Fold(Qualifiers.Title ?? "")),
        null => "",
        var other => throw new InvalidOperationException($"{Type}: no facts are told apart by {other}"),
    };

    internal static ClaimRecord Of(Claim claim, string article, string subject, string? @object, string sentence)
    {
        var said = claim.Qualifiers;
        var id = Keys.Hash(Keys.Sentence(article, claim.Sentence), claim.Type.Name, subject, @object,
            claim.Status.ToString(),
            said.Round?.Name, said.Date?.ToString(), said.DateText, Number(said.Amount?.Min), Number(said.Amount?.Max),
            said.Amount?.Currency, said.AmountText, said.Role?.ToString(), Number(said.Share), said.Title,
            said.Former.ToString(),
            said.From?.ToString(), said.To?.ToString(), said.Level, said.What);
        return new ClaimRecord(id, claim.Type, subject, @object, claim.Sentence, Keys.Statement(sentence), claim.Status,
            claim.Confidence, claim.Rule, said);
    }

    private static string? Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);
}
