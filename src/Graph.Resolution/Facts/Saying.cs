using System.Collections.Immutable;
using System.Globalization;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;
using Graph.Resolution.Said;

namespace Graph.Resolution.Facts;

/// <summary>What one article says of one fact.</summary>
/// <param name="Wording">The folded first sentence that states it, as a hash: articles that share it are one
/// voice.</param>
/// <param name="Values">Qualifiers as <c>name=value</c>, each once.</param>
/// <param name="Claims">The claims that state it; true for those in the first sentence.</param>
public sealed record Saying(
    FactKey Fact,
    string Wording,
    DateTimeOffset? Published,
    ImmutableSortedSet<string> Values,
    ImmutableSortedDictionary<string, bool> Claims)
{
    /// <summary>The key of the fact in this wording.</summary>
    public string WordingId { get; } = $"{Fact.Id}#{Wording}";

    public static Saying Of(FactKey fact, DateTimeOffset? published, IReadOnlyCollection<ClaimRecord> claims)
    {
        var first = claims.MinBy(claim => (claim.Sentence, claim.Id), Comparer<(int, string)>.Create((a, b) =>
            a.Item1 != b.Item1 ? a.Item1.CompareTo(b.Item1) : string.CompareOrdinal(a.Item2, b.Item2)))!;
        return new Saying(fact, first.Statement, published,
            claims.SelectMany(claim => ValuesOf(fact, claim)).ToImmutableSortedSet(StringComparer.Ordinal),
            claims.ToImmutableSortedDictionary(claim => claim.Id, claim => claim.Sentence == first.Sentence,
                StringComparer.Ordinal));
    }

    private static IEnumerable<string> ValuesOf(FactKey fact, ClaimRecord claim)
    {
        var said = claim.Qualifiers;
        yield return $"{Qualifier.Confidence}={claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}";
        foreach (var (name, value) in Pairs(said))
            if (value is not null && !(name == Qualifier.Role && fact.Type == Relations.Raised.Name))
                yield return $"{name}={value}";
        if (fact.Type == Relations.HoldsPosition.Name)
            yield return $"{Qualifier.Former}={(said.Former ? "true" : "false")}";
    }

    private static IEnumerable<(string Name, string? Value)> Pairs(Qualifiers said) =>
    [
        (Qualifier.Round, said.Round?.Name),
        (Qualifier.Date, said.Date?.ToString()),
        (Qualifier.Amount, said.Amount is { } amount ? Qualifier.Print(amount) : null),
        (Qualifier.AmountText, said is { Amount: { } range, AmountText: { } text } ? $"{Qualifier.Print(range)}|{text}"
            : null),
        (Qualifier.Role, said.Role is { } role ? Qualifier.Print(role) : null),
        (Qualifier.Share, said.Share?.ToString("0.############", CultureInfo.InvariantCulture)),
        (Qualifier.Title, said.Title),
        (Qualifier.From, said.From?.ToString()),
        (Qualifier.To, said.To?.ToString()),
        (Qualifier.Level, said.Level),
        (Qualifier.What, said.What),
    ];
}
