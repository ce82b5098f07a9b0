using Graph.Model.Ontology;
using Graph.Resolution.Said;

namespace Graph.Resolution.Facts;

/// <summary>Which fact: its type, its ends, and what tells it apart from others between the same ends.</summary>
/// <param name="Type">A name of <see cref="Relations.All"/>, or <see cref="Backed"/>.</param>
public sealed record FactKey(string Type, string Subject, string Object, string Discriminator)
{
    /// <summary>An investor's part in a funding round: the only type of fact that no claim has for its own.</summary>
    public const string Backed = "BACKED";

    public string Id { get; } = $"{Type}|{Subject}|{Object}|{Discriminator}";

    /// <summary>Common to all facts of one type between the same ends.</summary>
    public string Pair { get; } = $"{Type}|{Subject}|{Object}";

    /// <summary>Its object is a funding round.</summary>
    public bool IsOnRound => Type == Backed || Type == Relations.Raised.Name;

    public bool Equals(FactKey? other) => other is not null && Id == other.Id;

    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>All types of facts.</summary>
    public static IEnumerable<string> Types => Relations.All.Select(type => type.Name).Append(Backed);

    /// <summary>
    /// The facts that a claim states about these entities: on an investment the investor's stake, the company's round
    /// and the investor's part in it. None about an entity and itself.
    /// </summary>
    public static IEnumerable<FactKey> Of(ClaimRecord claim, string subject, string? @object)
    {
        if (claim.Type == Relations.Raised)
            return [RaisedOf(claim, subject)];
        if (@object is null || subject == @object)
            return [];
        var stated = On(claim, subject, @object);
        return claim.Type == Relations.InvestedIn
            ? [stated, RaisedOf(claim, @object), new FactKey(Backed, subject, RoundOf(claim, @object), "")]
            : [stated];
    }

    /// <summary>
    /// What a denial denies: the facts of one type between two ends, those of all rounds where it names none.
    /// </summary>
    public static FactKey? DeniedBy(ClaimRecord claim, string subject, string? @object) =>
        claim.Type == Relations.Raised ? RaisedOf(claim, subject)
        : @object is null || subject == @object ? null
        : On(claim, subject, @object);

    /// <summary>
    /// The key of the round: the company and the round's name; where that repeats or is unknown, also its date.
    /// </summary>
    internal static string RoundOf(ClaimRecord claim, string company) =>
        claim.Qualifiers.Round is { Repeats: false } round
            ? $"{company}|{round.Name}"
            : $"{company}|{claim.Qualifiers.Round?.Name}|{claim.Qualifiers.Date}";

    private static FactKey RaisedOf(ClaimRecord claim, string company) =>
        new(Relations.Raised.Name, company, RoundOf(claim, company), "");

    private static FactKey On(ClaimRecord claim, string subject, string @object) =>
        claim.Type.IsSymmetric && string.CompareOrdinal(subject, @object) > 0
            ? new(claim.Type.Name, @object, subject, claim.Discriminator)
            : new(claim.Type.Name, subject, @object, claim.Discriminator);
}
