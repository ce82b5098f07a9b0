using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Deciding;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;

namespace Graph.Extraction.Claims;

/// <summary>Proposes, for the rules without a pattern, every pair of fitting ends that stand near one another.</summary>
internal sealed class PairFinder(ClaimRules rules, Discourse discourse)
{
    // In characters of the outline.
    private const int Farthest = 80;

    // How many others may stand between the ends that fit as well.
    private const int MostObjectsBetween = 2;
    private const int MostSubjectsBetween = 6;

    public IEnumerable<Candidate> Find(SentenceOutline outline)
    {
        var sentence = outline.Sentence;
        var spans = sentence.Source.Mentions.Where(span => outline.PlaceOf(span) is { } place && !sentence.IsReporter(place.Masked)).ToArray();
        if (spans.Length == 0)
            yield break;
        foreach (var rule in rules.Pairs(outline.Cues))
        {
            var subjects = spans.Where(span => rule.Type.Subjects.Contains(span.Type)).ToArray();
            var objects = spans.Where(span => rule.Type.Objects.Contains(span.Type)).ToArray();
            foreach (var subject in subjects)
                foreach (var target in objects)
                    if (!ReferenceEquals(subject.Referent, target.Referent)
                        && AreNear(outline, outline.PlaceOf(subject)!.Value.At, outline.PlaceOf(target)!.Value.At)
                        && !(rule.Type.IsSymmetric && subject.Start > target.Start))
                        yield return Of(rule, outline, subject, target);
            foreach (var left in Absent(rule.Subject, outline, objects))
                foreach (var target in objects.Where(target => !ReferenceEquals(target.Referent, left.Referent)))
                    yield return Of(rule, outline, left, target);
            // The deal that is spoken of is followed by others.
            if (rule.Object == Source.Deal)
                foreach (var subject in subjects)
                    yield return Of(rule, outline, subject, null);
            foreach (var right in Absent(rule.Object, outline, subjects))
                foreach (var subject in subjects.Where(subject => !ReferenceEquals(subject.Referent, right.Referent)))
                    yield return Of(rule, outline, subject, right);
        }
    }

    private static bool AreNear(SentenceOutline outline, int subject, int target)
    {
        var (first, second) = subject < target ? (subject, target) : (target, subject);
        if (second - first > Farthest)
            return false;
        var between = first == second ? [] : outline.Text.AsSpan((first + 1)..second);
        return between.Count(outline.Text[target]) <= MostObjectsBetween && between.Count(outline.Text[subject]) <= MostSubjectsBetween;
    }

    private static Candidate Of(ClaimRule rule, SentenceOutline outline, MentionSpan subject, MentionSpan? target)
    {
        var places = new[] { subject, target }.OfType<MentionSpan>().Select(outline.PlaceOf).OfType<(int At, int Index, int Masked)>().Select(place => place.Masked).ToArray();
        return new Candidate(rule, outline.Sentence, places.Min(), places.Max() + 1) { Subjects = [subject], Objects = target is null ? [] : [target] };
    }

    // What a sentence that does not name it may speak of all the same: what the text before it is about, or the article. Which of them, if any, the model decides.
    private IEnumerable<MentionSpan> Absent(Source source, SentenceOutline outline, MentionSpan[] others)
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
}
