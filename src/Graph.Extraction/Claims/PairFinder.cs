using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Deciding;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims;

/// <summary>Proposes, for the rules without a pattern, every pair of fitting ends that stand near one another.</summary>
internal sealed partial class PairFinder(ClaimRules rules, Discourse discourse)
{
    // In characters of the outline.
    private const int Farthest = 80;

    // How many others may stand between the ends that fit as well.
    private const int MostObjectsBetween = 2;
    private const int MostSubjectsBetween = 6;

    public List<Candidate> Find(SentenceOutline outline)
    {
        var found = new List<Candidate>();
        var all = StandingIn(outline);
        if (all.Length == 0)
            return found;
        foreach (var rule in rules.Pairs(outline.Cues))
        {
            var subjects = Array.FindAll(all, end => rule.Type.Subjects.Contains(end.Span.Type));
            var objects = Array.FindAll(all, end => rule.Type.Objects.Contains(end.Span.Type));
            foreach (var subject in subjects)
                foreach (var target in objects)
                    if (!ReferenceEquals(subject.Span.Referent, target.Span.Referent)
                        && !((rule.Type == Relations.InvestedIn || rule.Type == Relations.Acquired || rule.Type == Relations.HoldsShare) && IsAnothersDoing(outline, subject.At, target.At))
                        && AreNear(outline, subject.At, target.At)
                        && !(rule.Type.IsSymmetric && subject.Span.Start > target.Span.Start))
                        found.Add(Of(rule, outline, Math.Min(subject.Masked, target.Masked), Math.Max(subject.Masked, target.Masked), subject.Only, target.Only));
            foreach (var left in Absent(rule.Subject, outline, objects))
                foreach (var target in objects)
                    if (!ReferenceEquals(target.Span.Referent, left.Referent))
                        found.Add(Of(rule, outline, target.Masked, target.Masked, [left], target.Only));
            // The deal that is spoken of is followed by others.
            if (rule.Object == Source.Deal)
                foreach (var subject in subjects)
                    found.Add(Of(rule, outline, subject.Masked, subject.Masked, subject.Only, []));
            foreach (var right in Absent(rule.Object, outline, subjects))
                foreach (var subject in subjects)
                    if (!ReferenceEquals(subject.Span.Referent, right.Referent))
                        found.Add(Of(rule, outline, subject.Masked, subject.Masked, subject.Only, [right]));
        }
        return found;
    }

    private static End[] StandingIn(SentenceOutline outline)
    {
        var ends = new List<End>();
        foreach (var span in outline.Sentence.Source.Mentions)
            if (outline.PlaceOf(span) is { } place && !outline.Sentence.IsReporter(place.Masked))
                ends.Add(new End(span, place.At, place.Masked, [span]));
        return [.. ends];
    }

    private static bool AreNear(SentenceOutline outline, int subject, int target)
    {
        var (first, second) = subject < target ? (subject, target) : (target, subject);
        if (second - first > Farthest)
            return false;
        var between = first == second ? [] : outline.Text.AsSpan((first + 1)..second);
        return between.Count(outline.Text[target]) <= MostObjectsBetween && between.Count(outline.Text[subject]) <= MostSubjectsBetween;
    }

    private static Candidate Of(
        ClaimRule rule, SentenceOutline outline, int first, int last, ImmutableArray<MentionSpan> subjects, ImmutableArray<MentionSpan> objects) =>
        new(rule, outline.Sentence, first, last + 1) { Subjects = subjects, Objects = objects };

    // 甲投资乙；丙投资丁: behind a semicolon who heads the clause does what it tells.
    private static bool IsAnothersDoing(SentenceOutline outline, int subject, int target) =>
        subject < target && HeadBehindStop().IsMatch(outline.Text.AsSpan((subject + 1)..(target + 1)));

    [GeneratedRegex("[;。][^,;。\uE000\uE001]{0,6},?[\uE000\uE001]")]
    private static partial Regex HeadBehindStop();

    // What a sentence that does not name it may speak of all the same: what the text before it is about, or the article. Which of them, if any, the model decides.
    private IEnumerable<MentionSpan> Absent(Source source, SentenceOutline outline, End[] others)
    {
        if (source == Source.Pattern || others.Length == 0)
            return [];
        var mentions = source is Source.Topic or Source.Deal
            ? new[] { discourse.Find(Source.Before, outline.Sentence, 0), discourse.Find(Source.Main, outline.Sentence, 0) }
            : [discourse.Find(source, outline.Sentence, 0)];
        return mentions.OfType<Mention>().Distinct<Mention>(ReferenceEqualityComparer.Instance)
            .Where(mention => !outline.Sentence.Source.Mentions.Any(span => ReferenceEquals(span.Referent, mention)))
            .Select(mention => new MentionSpan(0, 0, mention, mention));
    }

    /// <summary>A mention that may be an end, with its place in the outline and in the masked sentence.</summary>
    private sealed record End(MentionSpan Span, int At, int Masked, ImmutableArray<MentionSpan> Only);
}
