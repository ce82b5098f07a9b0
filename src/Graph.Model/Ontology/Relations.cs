using System.Collections.Immutable;
using static Graph.Model.Ontology.EntityType;

namespace Graph.Model.Ontology;

/// <summary>The closed list of relation types. A new one is a row here, its rules, and nothing else.</summary>
public static class Relations
{
    private static readonly EntityType[] Organizations = [Organization];
    private static readonly EntityType[] Parties = [Organization, Person];
    private static readonly EntityType[] Launchable = [Program, Product, Policy, Event];
    private static readonly EntityType[] Joinable = [Program, Event];

    public static readonly RelationType InvestedIn = new("INVESTED_IN", Parties, Organizations,
        ["round", "date", "amount", "role"]) { Discriminator = "round" };

    /// <summary>A round that a company raised, stated with or without its investors.</summary>
    public static readonly RelationType Raised = new("RAISED", Organizations, [],
        ["round", "date", "amount"]) { Discriminator = "round" };

    public static readonly RelationType Acquired = new("ACQUIRED", Organizations, Organizations, ["date", "amount", "share"]);

    public static readonly RelationType HoldsShare = new("HOLDS_SHARE", Parties, Organizations, ["share", "date"]);

    public static readonly RelationType SubsidiaryOf = new("SUBSIDIARY_OF", Organizations, Organizations, []);

    public static readonly RelationType HoldsPosition = new("HOLDS_POSITION", [Person], Organizations,
        ["title", "former", "from", "to"]) { Discriminator = "title" };

    public static readonly RelationType Founded = new("FOUNDED", Parties, Organizations, ["date"]);

    public static readonly RelationType Launched = new("LAUNCHED", Organizations, Launchable, ["date"]);

    public static readonly RelationType ParticipatesIn = new("PARTICIPATES_IN", Parties, Joinable, ["date"]);

    public static readonly RelationType CertifiedAs = new("CERTIFIED_AS", Organizations, [Program], ["level", "date"]);

    public static readonly RelationType PartnersWith = new("PARTNERS_WITH", Organizations, Organizations, ["what"]) { IsSymmetric = true };

    public static readonly RelationType Supplies = new("SUPPLIES", Organizations, Organizations, ["what"]);

    public static readonly RelationType LocatedIn = new("LOCATED_IN", Organizations, [Place], []);

    public static ImmutableArray<RelationType> All { get; } =
    [
        InvestedIn, Raised, Acquired, HoldsShare, SubsidiaryOf, HoldsPosition, Founded, Launched, ParticipatesIn,
        CertifiedAs, PartnersWith, Supplies, LocatedIn,
    ];

    private static readonly ImmutableDictionary<string, RelationType> ByName = All.ToImmutableDictionary(type => type.Name);

    /// <summary>The type of that name, or null.</summary>
    public static RelationType? Find(string name) => ByName.GetValueOrDefault(name);
}
