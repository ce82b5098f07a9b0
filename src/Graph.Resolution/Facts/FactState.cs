using System.Globalization;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Model.Values;
using Graph.Resolution.Change;

namespace Graph.Resolution.Facts;

/// <summary>A fact with what is counted of it.</summary>
/// <param name="Support">Voices: distinct wordings over the articles that state it.</param>
/// <param name="Articles">The articles that state it, reprints included.</param>
/// <param name="Values">Each value with the number of wordings that say it.</param>
public sealed record FactState(FactKey Key, int Support, int Articles, DatedTally Values)
{
    public const string Label = "Fact";
    public const string RoundLabel = "FundingRound";
    private const string EntityLabel = "Entity";

    public bool Stands => Articles > 0;

    public DateTimeOffset? FirstStated => Span(entry => entry.First, Moments.Earlier);

    public DateTimeOffset? LastStated => Span(entry => entry.Last, Moments.Later);

    public NodeRow Row(bool disputed) => new(Label, Key.Id, "", Properties.Of(
    [
        ("id", Key.Id),
        ("type", Key.Type),
        ("subject", Key.Subject),
        ("object", Key.Object),
        ("discriminator", Key.Discriminator.Length == 0 ? null : Key.Discriminator),
        ("pair", Key.Pair),
        ("support", Support),
        ("articles", Articles),
        ("confidence", Confidence),
        ("firstStated", FirstStated),
        ("lastStated", LastStated),
        ("disputed", disputed),
        ("contradictions", Contradictions()),
        .. Qualifiers(),
        .. Values.Lists(),
    ]));

    /// <summary>The relationship by which analysts see it.</summary>
    public RelationshipRow Relationship(bool disputed) => new(
        Key.Type, new NodeKey(EntityLabel, Key.Subject), new NodeKey(Key.IsOnRound ? RoundLabel : EntityLabel,
            Key.Object), Key.Id,
        Properties.Of(
        [
            ("fact", Key.Id),
            ("support", Support),
            ("confidence", Confidence),
            ("disputed", disputed ? true : null),
            .. Qualifiers(),
        ]));

    /// <summary>The funding round that a <c>RAISED</c> fact is about; null for other types.</summary>
    public NodeRow? Round()
    {
        if (Key.Type != Relations.Raised.Name)
            return null;
        var round = RoundName.Parse(Chosen(Qualifier.Round));
        return new NodeRow(RoundLabel, Key.Object, "", Properties.Of(
        [
            ("id", Key.Object),
            ("order", round?.Order),
            ("articles", Articles),
            .. Qualifiers(),
        ]));
    }

    private double Confidence =>
        Stated(Qualifier.Confidence).Select(stated => double.Parse(stated.Value, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(0).Max();

    private IEnumerable<(string, object?)> Qualifiers()
    {
        var amount = Chosen(Qualifier.Amount);
        var range = amount is null ? default(AmountRange?) : Qualifier.ParseAmount(amount);
        return
        [
            (Qualifier.Round, Chosen(Qualifier.Round)),
            (Qualifier.Date, Chosen(Qualifier.Date)),
            ("amountMin", (double?)range?.Min),
            ("amountMax", (double?)range?.Max),
            ("amountCurrency", range?.Currency),
            (Qualifier.AmountText, amount is null ? null : Chosen(Qualifier.AmountText,
                $"{amount}|")?[(amount.Length + 1)..]),
            (Qualifier.Role, Chosen(Qualifier.Role)),
            (Qualifier.Share, Chosen(Qualifier.Share) is { } share ? double.Parse(share, CultureInfo.InvariantCulture)
                : null),
            (Qualifier.Title, Chosen(Qualifier.Title)),
            (Qualifier.Former, Chosen(Qualifier.Former) == "true" ? true : null),
            (Qualifier.From, Chosen(Qualifier.From)),
            (Qualifier.To, Chosen(Qualifier.To)),
            (Qualifier.Level, Chosen(Qualifier.Level)),
            (Qualifier.What, Chosen(Qualifier.What)),
        ];
    }

    // Most support, then most precise, then said first; then the longer text and the ordinal first, so that it is
    // always the same.
    private string? Chosen(string name, string prefix = "") =>
        Stated(name).Where(stated => stated.Value.StartsWith(prefix, StringComparison.Ordinal))
            .OrderByDescending(stated => stated.Entry.Count)
            .ThenByDescending(stated => Qualifier.Precision(name, stated.Value))
            .ThenBy(stated => stated.Entry.First?.UtcTicks ?? long.MaxValue)
            .ThenByDescending(stated => CodePoints.Count(stated.Value))
            .ThenBy(stated => stated.Value, StringComparer.Ordinal)
            .Select(stated => stated.Value).FirstOrDefault();

    private string[] Contradictions() =>
    [
        .. from name in Values.Entries.Keys.Select(NameOf).Distinct()
           let chosen = Chosen(name)
           from stated in Stated(name)
           where Qualifier.Contradict(name, chosen, stated.Value)
           select $"{name}={stated.Value} ({stated.Entry.Count})",
    ];

    private IEnumerable<(string Value, DatedTally.Entry Entry)> Stated(string name) =>
        Values.Entries.Where(entry => NameOf(entry.Key) == name)
            .Select(entry => (entry.Key[(name.Length + 1)..], entry.Value));

    private static string NameOf(string stated) => stated[..stated.IndexOf('=')];

    private DateTimeOffset? Span(
        Func<DatedTally.Entry, DateTimeOffset?> side, Func<DateTimeOffset?, DateTimeOffset?, DateTimeOffset?> choose) =>
        Values.Entries.Values.Aggregate(default(DateTimeOffset?), (chosen, entry) => choose(chosen, side(entry)));
}

/// <summary>
/// A fact in one wording, with the articles that print it: what makes reprints one voice at a constant cost.
/// </summary>
/// <param name="Values">Each value with the number of articles that say it.</param>
public sealed record WordingState(string Id, int Articles, DatedTally Values)
{
    public const string Label = "Wording";

    public bool Stands => Articles > 0;

    public static string Key(Saying saying) => $"{saying.Fact.Id}#{saying.Wording}";

    public NodeRow Row() => new(Label, Id, "", Properties.Of([("id", Id), ("articles", Articles), .. Values.Lists()]));
}
