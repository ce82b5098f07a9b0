using Graph.Extraction.Claims.Deciding;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Extraction.Claims.Funding;

/// <summary>
/// 完成天使轮和A轮融资，投资方包括甲; A轮由甲领投: where the text tells the rounds apart for an investor, what it says of all of them at once
/// makes no claim about the others.
/// </summary>
internal static class SharedRounds
{
    public static IEnumerable<Claim> ToldApart(IReadOnlyCollection<DecidedClaim> decided)
    {
        var apart = new Dictionary<(Mention, Mention?), HashSet<RoundName>>();
        foreach (var (claim, subject, target, isShared) in decided)
            if (!isShared && claim.Type == Relations.InvestedIn && claim.Qualifiers.Round is { } round)
            {
                if (!apart.TryGetValue((subject, target), out var rounds))
                    apart.Add((subject, target), rounds = []);
                rounds.Add(round);
            }
        return decided.Where(one => !one.RoundIsShared || one.Claim.Qualifiers.Round is not { } round
                || !apart.TryGetValue((one.Subject, one.Object), out var rounds) || rounds.Contains(round))
            .Select(one => one.Claim);
    }
}
