using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;
using Graph.Resolution.Said;

namespace Graph.Writing.Loading;

/// <summary>Claims as they stand in the graph.</summary>
internal static class ClaimReader
{
    public static ClaimRecord Read(PropertyReader claim, string subject, string? @object, int sentence) => new(
        claim.Text("id"),
        Relations.Find(claim.Text("type")) ?? throw new InvalidDataException($"The graph holds a claim of the unknown type {claim.Text("type")}"),
        subject,
        @object,
        sentence,
        claim.Text("statement"),
        Enum.Parse<ClaimStatus>(claim.Text("status"), ignoreCase: true),
        claim.Decimal("confidence") ?? 0,
        claim.TextOrNull("rule") ?? "",
        new Qualifiers
        {
            Round = RoundName.Parse(claim.TextOrNull("round")),
            Date = PartialDate.Parse(claim.TextOrNull("date")),
            DateText = claim.TextOrNull("dateText"),
            Amount = claim.TextOrNull("amountCurrency") is { } currency
                ? new AmountRange((decimal?)claim.Decimal("amountMin"), (decimal?)claim.Decimal("amountMax"), currency)
                : null,
            AmountText = claim.TextOrNull("amountText"),
            Role = claim.TextOrNull("role") is { } role ? Enum.Parse<InvestorRole>(role, ignoreCase: true) : null,
            Share = (decimal?)claim.Decimal("share"),
            Title = claim.TextOrNull("title"),
            Former = claim.Flag("former"),
            From = PartialDate.Parse(claim.TextOrNull("from")),
            To = PartialDate.Parse(claim.TextOrNull("to")),
            Level = claim.TextOrNull("level"),
            What = claim.TextOrNull("what"),
        });
}
