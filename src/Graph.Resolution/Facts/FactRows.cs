using System.Globalization;
using Graph.Model.Ontology;
using Graph.Model.Values;
using Graph.Resolution.Change;

namespace Graph.Resolution.Facts;

/// <summary>A fact as it stands in the graph: its node, the relationship that analysts see, the round that it is about.</summary>
public sealed class FactRows
{
    public const string Label = "Fact";
    public const string RoundLabel = "FundingRound";
    private const string EntityLabel = "Entity";

    private readonly FactState _fact;
    private readonly bool _disputed;
    private readonly double _confidence;
    private readonly (string, object?)[] _chosen;
    private readonly StatedValues _stated;

    public FactRows(FactState fact, bool disputed)
    {
        (_fact, _disputed, _stated) = (fact, disputed, new StatedValues(fact.Values));
        (_confidence, _chosen) = (_stated.Confidence, Qualifiers(_stated));
    }

    public NodeRow Node() => new(Label, _fact.Key.Id, "", Properties.Of(
    [
        ("id", _fact.Key.Id),
        ("type", _fact.Key.Type),
        ("subject", _fact.Key.Subject),
        ("object", _fact.Key.Object),
        ("discriminator", _fact.Key.Discriminator.Length == 0 ? null : _fact.Key.Discriminator),
        ("pair", _fact.Key.Pair),
        ("support", _fact.Support),
        ("articles", _fact.Articles),
        ("confidence", _confidence),
        ("firstStated", _fact.FirstStated),
        ("lastStated", _fact.LastStated),
        ("disputed", _disputed),
        ("contradictions", _stated.Contradictions()),
        .. _chosen,
        .. _fact.Values.Lists(),
    ]));

    /// <summary>The relationship by which analysts see it.</summary>
    public RelationshipRow Relationship() => new(
        _fact.Key.Type, new NodeKey(EntityLabel, _fact.Key.Subject),
        new NodeKey(_fact.Key.IsOnRound ? RoundLabel : EntityLabel, _fact.Key.Object), _fact.Key.Id,
        Properties.Of(
        [
            ("fact", _fact.Key.Id),
            ("support", _fact.Support),
            ("confidence", _confidence),
            ("disputed", _disputed ? true : null),
            .. _chosen,
        ]));

    /// <summary>The funding round that a <c>RAISED</c> fact is about; null for other types.</summary>
    public NodeRow? Round() => _fact.Key.Type != Relations.Raised.Name
        ? null
        : new NodeRow(RoundLabel, _fact.Key.Object, "", Properties.Of(
        [
            ("id", _fact.Key.Object),
            ("order", RoundName.Parse(_stated.Chosen(Qualifier.Round))?.Order),
            ("articles", _fact.Articles),
            .. _chosen,
        ]));

    private static (string, object?)[] Qualifiers(StatedValues stated)
    {
        var amount = stated.Chosen(Qualifier.Amount);
        var range = amount is null ? default(AmountRange?) : Qualifier.ParseAmount(amount);
        return
        [
            (Qualifier.Round, stated.Chosen(Qualifier.Round)),
            (Qualifier.Date, stated.Chosen(Qualifier.Date)),
            ("amountMin", (double?)range?.Min),
            ("amountMax", (double?)range?.Max),
            ("amountCurrency", range?.Currency),
            (Qualifier.AmountText, amount is null ? null : stated.Chosen(Qualifier.AmountText, $"{amount}|")?[(amount.Length + 1)..]),
            (Qualifier.Role, stated.Chosen(Qualifier.Role)),
            (Qualifier.Share, stated.Chosen(Qualifier.Share) is { } share ? double.Parse(share, CultureInfo.InvariantCulture) : null),
            (Qualifier.Title, stated.Chosen(Qualifier.Title)),
            (Qualifier.Former, stated.Chosen(Qualifier.Former) == "true" ? true : null),
            (Qualifier.From, stated.Chosen(Qualifier.From)),
            (Qualifier.To, stated.Chosen(Qualifier.To)),
            (Qualifier.Level, stated.Chosen(Qualifier.Level)),
            (Qualifier.What, stated.Chosen(Qualifier.What)),
        ];
    }
}
