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
    private const double MaxDoubtOfDistance = 0.05;
    private const int CharactersPerDoubt = 20;

    // So much surer, a claim leaves no room for one that gives the same person's post, or the same investor's round, to
    // another house.
    private const double ClearLead = 0.1;

    /// <summary>The claims of one sentence.</summary>
    public static IEnumerable<Claim> Decide(IReadOnlyList<Candidate> candidates)
    {
        var vetoed = candidates.Where(candidate => candidate.Rule.IsVeto)
            .SelectMany(candidate => candidate.Subjects.Select(span => (candidate.Rule.Type, span.Referent))).ToHashSet();
        var best = new Dictionary<(RelationType, Mention, Mention?, string?), Option>();
        foreach (var option in candidates.Where(candidate => !candidate.Rule.IsVeto).SelectMany(
                     candidate => Options(candidate, vetoed)))
            if (option.Claim.Confidence >= Threshold
                && (!best.TryGetValue(option.Key, out var other) || option.Claim.Confidence > other.Claim.Confidence))
                best[option.Key] = option;
        return best.Values.Where(option => !best.Values.Any(other => Outdoes(other, option))).Select(option => option.Claim);
    }

    private static IEnumerable<Option> Options(Candidate candidate, HashSet<(RelationType, Mention)> vetoed)
    {
        var type = candidate.Rule.Type;
        var status = StatusReader.Read(candidate);
        var subjects = candidate.Subjects.Where(span =>
            type.Subjects.Contains(span.Type) && !vetoed.Contains((type, span.Referent)));
        foreach (var (subject, target) in Pairs(candidate, subjects))
            foreach (var round in Rounds(candidate))
                yield return new Option(subject.Referent, target?.Referent, new Claim(type, subject.Mention, target?.Mention,
                    candidate.Sentence.Position, status, Confidence(candidate, subject, target),
                    candidate.Rule.Id, Qualify(candidate, type, round)));
    }

    private static IEnumerable<(MentionSpan Subject, MentionSpan? Object)> Pairs(
        Candidate candidate, IEnumerable<MentionSpan> subjects)
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

    // The rule's, less what its ends leave to doubt: that they were left out, and how far they stand apart.
    private static double Confidence(Candidate candidate, MentionSpan subject, MentionSpan? target)
    {
        var stated = subject.End > 0 && target is { End: > 0 };
        var apart = stated ? Math.Abs(subject.Start - target!.Start) : 0;
        var distance = Math.Min(MaxDoubtOfDistance, apart / CharactersPerDoubt * 0.01);
        return Math.Round(Math.Clamp(candidate.Rule.Confidence - candidate.Doubt - distance, 0, 1), 2);
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

    // Whether other, of the same sentence, leaves no room for option.
    private static bool Outdoes(Option other, Option option)
    {
        var (claim, rival) = (option.Claim, other.Claim);
        var sameEnds = ReferenceEquals(other.Subject, option.Subject) && ReferenceEquals(other.Object, option.Object);
        var turned = ReferenceEquals(other.Subject, option.Object) && ReferenceEquals(other.Object, option.Subject);
        if (claim.Type == rival.Type)
            return IsClearlyElsewhere(other, option)
                || (sameEnds && claim.Type == Relations.InvestedIn
                    && claim.Qualifiers.Round is null && rival.Qualifiers.Round is not null)
                || (turned && (rival.Confidence > claim.Confidence
                    || (claim.Type.IsSymmetric && rival.Confidence == claim.Confidence
                        && string.CompareOrdinal(rival.Subject.Form, claim.Subject.Form) < 0)));
        return claim.Type == Relations.InvestedIn && rival.Type == Relations.Acquired && sameEnds;
    }

    private static bool IsClearlyElsewhere(Option other, Option option) =>
        Discriminator(option.Claim) is { } key && key == Discriminator(other.Claim)
        && ReferenceEquals(other.Subject, option.Subject) && !ReferenceEquals(other.Object, option.Object)
        && other.Claim.Confidence >= option.Claim.Confidence + ClearLead;

    // A claim that might be made, and who its ends mean.
    private sealed record Option(Mention Subject, Mention? Object, Claim Claim)
    {
        public (RelationType, Mention, Mention?, string?) Key => (Claim.Type, Subject, Object, Discriminator(Claim));
    }
}
