using Graph.Extraction.Claims.Masking;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Extraction.Claims.Deciding;

/// <summary>
/// The one place that makes claims: of what may be stated between two ends that which is likely enough, and of two options
/// that cannot both stand in one sentence the likelier one.
/// </summary>
internal sealed class Decision(ClaimModel model, ClaimEvidence evidence)
{
    /// <summary>Keeping at less than one half serves recall and precision equally (F1).</summary>
    private const double Threshold = 0.4;

    /// <summary>Of what no rule reads: there are so many pairs that the likelier among the unlikely are mostly wrong.</summary>
    private const double ThresholdOfPairs = 0.45;

    /// <summary>The claims of one sentence.</summary>
    public IEnumerable<DecidedClaim> Decide(IReadOnlyList<Candidate> candidates, SentenceOutline outline)
    {
        var options = ClaimOptions.Of(candidates);
        var stated = options.Where(option => option.IsStated).ToList();
        var features = new ClaimFeatures();
        var likely = new List<(ClaimOption Option, double Probability)>();
        foreach (var option in options)
        {
            evidence.Collect(option, outline, stated, features);
            if (model.Probability(option.Prior, features.Keys) is var probability && probability >= (option.IsStated ? Threshold : ThresholdOfPairs))
                likely.Add((option, probability));
        }
        return likely.Where(option => !likely.Any(other => Outdoes(other, option)))
            .SelectMany(option => Claims(option.Option, outline.Sentence, Math.Round(option.Probability, 2)));
    }

    // Whether the one leaves no room for the other: the same between turned ends, and an acquisition for an investment.
    private static bool Outdoes((ClaimOption Option, double Probability) other, (ClaimOption Option, double Probability) option)
    {
        var (claim, rival) = (option.Option, other.Option);
        var sameEnds = ReferenceEquals(rival.Subject.Referent, claim.Subject.Referent) && ReferenceEquals(rival.Object?.Referent, claim.Object?.Referent);
        var turned = ReferenceEquals(rival.Subject.Referent, claim.Object?.Referent) && ReferenceEquals(rival.Object?.Referent, claim.Subject.Referent);
        if (claim.Type == rival.Type)
            return turned && (other.Probability > option.Probability || (other.Probability == option.Probability
                && string.CompareOrdinal(rival.Subject.Referent.Form, claim.Subject.Referent.Form) < 0));
        return sameEnds && claim.Type == Relations.InvestedIn && rival.Type == Relations.Acquired;
    }

    // One for each round or title that is stated; what names none of them adds nothing to those that do.
    private static IEnumerable<DecidedClaim> Claims(ClaimOption option, MaskedSentence sentence, double confidence)
    {
        var read = option.Candidates.Where(candidate => candidate.Rule.Pattern is not null == option.IsStated);
        var claims = read.SelectMany(candidate => Rounds(candidate).Select(round => new DecidedClaim(
                new Claim(option.Type, option.Subject.Mention, option.Object?.Mention, sentence.Position, StatusReader.Read(candidate), confidence,
                    candidate.Rule.Id, Qualify(candidate, option.Type, round)),
                option.Subject.Referent, option.Object?.Referent, candidate.RoundsAreShared)))
            .GroupBy(decided => Discriminator(decided.Claim)).Select(Completed).ToList();
        return claims.Count > 1 ? claims.Where(decided => option.Type.Discriminator is null || Discriminator(decided.Claim) is not null) : claims;
    }

    // Two rules may each read a part: the one who leads, the other the amount.
    private static DecidedClaim Completed(IEnumerable<DecidedClaim> same)
    {
        var first = same.First();
        var all = same.Where(other => other.Claim.Status == first.Claim.Status).Select(other => other.Claim.Qualifiers).ToList();
        var paid = all.Find(other => other.Amount is not null);
        return first with
        {
            Claim = first.Claim with
            {
                Qualifiers = first.Claim.Qualifiers with
                {
                    Role = all.Select(other => other.Role).FirstOrDefault(role => role is not null),
                    Amount = paid?.Amount,
                    AmountText = paid?.AmountText ?? first.Claim.Qualifiers.AmountText,
                    Share = all.Select(other => other.Share).FirstOrDefault(share => share is not null),
                },
            },
            RoundIsShared = same.All(other => other.RoundIsShared),
        };
    }

    private static IEnumerable<RoundName?> Rounds(Candidate candidate) =>
        candidate.Rule.Type.Qualifiers.Contains("round") && candidate.Rounds.Length > 0
            ? candidate.Rounds.Select(round => (RoundName?)round)
            : [null];

    private static Qualifiers Qualify(Candidate candidate, RelationType type, RoundName? round)
    {
        T? If<T>(string qualifier, T? value) => type.Qualifiers.Contains(qualifier) ? value : default;
        return new Qualifiers
        {
            Round = round,
            Date = If("date", candidate.Date?.Date),
            DateText = If("date", candidate.DateText),
            Amount = If("amount", candidate.Amount?.Amount),
            AmountText = If("amount", candidate.AmountText),
            Role = If("role", candidate.Role),
            Share = If("share", candidate.Share),
            Title = If("title", candidate.Title),
            Level = If("level", candidate.Level),
            What = If("what", candidate.What),
            Former = type.Qualifiers.Contains("former") && candidate.IsFormer,
        };
    }

    private static string? Discriminator(Claim claim) => claim.Type.Discriminator switch
    {
        "round" => claim.Qualifiers.Round?.Name,
        "title" => claim.Qualifiers.Title,
        _ => null,
    };
}
