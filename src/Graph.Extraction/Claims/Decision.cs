using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Extraction.Claims;

/// <summary>
/// Decides which candidates become claims, and how sure each is: types allowed by the ontology, ends that differ, vetoes,
/// and of two candidates that cannot both stand in one sentence the surer one.
/// </summary>
internal static class Decision
{
    private const double Threshold = 0.5;

    /// <summary>The claims of one sentence.</summary>
    public static IEnumerable<Claim> Decide(IReadOnlyList<Candidate> candidates)
    {
        var vetoed = candidates.Where(candidate => candidate.Rule.IsVeto)
            .SelectMany(candidate => candidate.Subjects.Select(span => (candidate.Rule.Type, span.Referent))).ToHashSet();
        var best = new Dictionary<(RelationType, Mention, Mention?, string?, ClaimStatus), Claim>();
        foreach (var claim in candidates.Where(candidate => !candidate.Rule.IsVeto).SelectMany(candidate => Claims(candidate, vetoed)))
        {
            var key = (claim.Type, claim.Subject, claim.Object, Discriminator(claim), claim.Status);
            if (!best.TryGetValue(key, out var other) || claim.Confidence > other.Confidence)
                best[key] = claim;
        }
        return best.Values.Where(claim => claim.Confidence >= Threshold && !best.Values.Any(other => Outdoes(other, claim)));
    }

    private static IEnumerable<Claim> Claims(Candidate candidate, HashSet<(RelationType, Mention)> vetoed)
    {
        var type = candidate.Rule.Type;
        var status = StatusReader.Read(candidate);
        var confidence = Math.Round(Math.Clamp(candidate.Rule.Confidence - candidate.Doubt, 0, 1), 2);
        var subjects = candidate.Subjects.Where(span => type.Subjects.Contains(span.Type) && !vetoed.Contains((type, span.Referent)));
        foreach (var (subject, target) in Pairs(candidate, subjects))
            foreach (var round in Rounds(candidate))
                yield return new Claim(type, subject.Mention, target?.Mention, candidate.Sentence.Position, status, confidence,
                    candidate.Rule.Id, Qualify(candidate, type, round));
    }

    private static IEnumerable<(MentionSpan Subject, MentionSpan? Object)> Pairs(Candidate candidate, IEnumerable<MentionSpan> subjects)
    {
        var type = candidate.Rule.Type;
        if (type.Objects.IsEmpty)
            return subjects.Select(subject => (subject, (MentionSpan?)null));
        if (candidate.Rule.FirstWithEach)
            return candidate.Subjects.Skip(1)
                .Where(other => !ReferenceEquals(other.Referent, candidate.Subjects[0].Referent))
                .Select(other => (candidate.Subjects[0], (MentionSpan?)other));
        return from subject in subjects
               from target in candidate.Objects
               where type.Objects.Contains(target.Type) && !ReferenceEquals(subject.Referent, target.Referent)
               select (subject, (MentionSpan?)target);
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
            Role = If("role", candidate.Rule.Role),
            Share = If("share", candidate.Share),
            Title = If("title", candidate.Title),
            Former = type.Qualifiers.Contains("former") && candidate.Rule.Former,
        };
    }

    private static string? Discriminator(Claim claim) => claim.Type.Discriminator switch
    {
        "round" => claim.Qualifiers.Round?.Name,
        "title" => claim.Qualifiers.Title,
        _ => null,
    };

    // Whether other, of the same sentence, leaves no room for claim.
    private static bool Outdoes(Claim other, Claim claim)
    {
        if (ReferenceEquals(other, claim))
            return false;
        var sameEnds = ReferenceEquals(other.Subject, claim.Subject) && ReferenceEquals(other.Object, claim.Object);
        var turned = ReferenceEquals(other.Subject, claim.Object) && ReferenceEquals(other.Object, claim.Subject);
        if (other.Type == claim.Type)
            return (sameEnds && claim.Type == Relations.InvestedIn && claim.Qualifiers.Round is null && other.Qualifiers.Round is not null)
                || (turned && (other.Confidence > claim.Confidence));
        return claim.Type == Relations.InvestedIn && other.Type == Relations.Acquired && sameEnds;
    }
}
