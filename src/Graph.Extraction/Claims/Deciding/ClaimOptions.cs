using System.Runtime.CompilerServices;
using Graph.Extraction.Analysis;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims.Deciding;

/// <summary>
/// Gathers the candidates of a sentence by what they propose: ends whose types the ontology allows, that differ, and that no veto speaks of.
/// </summary>
internal static class ClaimOptions
{
    public static IReadOnlyList<ClaimOption> Of(IReadOnlyList<Candidate> candidates)
    {
        var vetoed = candidates.Where(candidate => candidate.Rule.IsVeto)
            .SelectMany(candidate => candidate.Subjects.Select(span => (candidate.Rule.Type, span))).ToHashSet();
        var vetoedThings = vetoed.Select(veto => (veto.Type, veto.span.Referent)).ToHashSet();
        var options = new Dictionary<Statement, Draft>(candidates.Count);
        foreach (var candidate in candidates.Where(candidate => !candidate.Rule.IsVeto))
            foreach (var (subject, target) in Pairs(candidate))
            {
                // 甲跟投，甲担任财务顾问: the veto is of the one place; what no rule reads it forbids altogether.
                if (candidate.Rule.Pattern is null || subject.End == 0
                        ? vetoedThings.Contains((candidate.Rule.Type, subject.Referent))
                        : vetoed.Contains((candidate.Rule.Type, subject)))
                    continue;
                var key = new Statement(candidate.Rule.Type, subject.Referent, target?.Referent);
                if (!options.TryGetValue(key, out var draft))
                    options.Add(key, draft = new Draft(subject, target));
                draft.Add(candidate, subject, target);
            }
        return [.. options.Select(option =>
            new ClaimOption(option.Key.Type, option.Value.Subject, option.Value.Object) { Candidates = option.Value.Candidates })];
    }

    private static IEnumerable<(MentionSpan Subject, MentionSpan? Object)> Pairs(Candidate candidate)
    {
        var type = candidate.Rule.Type;
        var subjects = candidate.Subjects.Where(span => type.Subjects.Contains(span.Type));
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

    // Mentions of one article are told apart by their identity.
    private readonly record struct Statement(RelationType Type, Mention Subject, Mention? Object)
    {
        public bool Equals(Statement other) =>
            Type == other.Type && ReferenceEquals(Subject, other.Subject) && ReferenceEquals(Object, other.Object);

        public override int GetHashCode() =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(Type), RuntimeHelpers.GetHashCode(Subject), RuntimeHelpers.GetHashCode(Object));
    }

    // Of several places of the ends those count that the surest rule reads; a pair's count where no rule reads any.
    private sealed class Draft(MentionSpan subject, MentionSpan? target)
    {
        private readonly List<Candidate> _candidates = [];
        private double _best = double.MinValue;

        public MentionSpan Subject { get; private set; } = subject;

        public MentionSpan? Object { get; private set; } = target;

        public IReadOnlyList<Candidate> Candidates => _candidates.Count == 1 ? _candidates
            : [.. _candidates.OrderByDescending(candidate => candidate.Rule.Pattern is not null).ThenByDescending(candidate => candidate.Worth)];

        public void Add(Candidate candidate, MentionSpan subject, MentionSpan? target)
        {
            _candidates.Add(candidate);
            var worth = (candidate.Rule.Pattern is null ? Nearness(subject, target) : 2 + candidate.Worth) + (Stands(subject) && Stands(target) ? 0 : -1);
            if (worth > _best)
                (Subject, Object, _best) = (subject, target, worth);
        }

        private static bool Stands(MentionSpan? span) => span is null or { End: > 0 };

        private static double Nearness(MentionSpan subject, MentionSpan? target) =>
            target is { End: > 0 } && subject.End > 0 ? 1 / (1.0 + Math.Abs(subject.Start - target.Start)) : 0;
    }
}
