using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims;

/// <summary>
/// Finds in the text around what a candidate's pattern does not capture: an end that is left out, or that 其 stands for.
/// </summary>
internal sealed partial class EndFinder(Discourse discourse)
{
    private const double DoubtOfEnd = 0.1;

    public Candidate Complete(Candidate candidate)
    {
        var completed = candidate.Subjects.IsEmpty && End(candidate.Rule.Subject, candidate) is { } subject
            ? candidate with { Subjects = [subject], Doubt = candidate.Doubt + DoubtOfEnd }
            : candidate;
        completed = completed with { Objects = [.. candidate.Objects.Select(end => NotTheSubject(end, completed))] };
        if (completed.Objects.IsEmpty && (candidate.Rule.Object == Source.Other
                ? OtherThanTheSubject(completed, EntityType.Organization, candidate.Sentence.Items[candidate.End - 1].End)
                : End(candidate.Rule.Object, candidate)) is { } target)
            completed = completed with { Objects = [target], Doubt = completed.Doubt + DoubtOfEnd };
        return completed;
    }

    private MentionSpan? End(Source source, Candidate candidate) =>
        discourse.Find(source, candidate.Sentence, candidate.Start) is { } mention
            ? new MentionSpan(0, 0, mention, mention)
            : null;

    // 甲陪伴乙成长, 并参与其C轮融资: a word for the object of what the subject does cannot mean the subject.
    private static MentionSpan NotTheSubject(MentionSpan end, Candidate candidate)
    {
        if (!end.IsPronoun || !IsSubject(end, candidate))
            return end;
        return OtherThanTheSubject(candidate, end.Type, end.Start) ?? end;
    }

    private static MentionSpan? OtherThanTheSubject(Candidate candidate, EntityType type, int before) =>
        candidate.Sentence.Source.Mentions.LastOrDefault(span =>
            span.End <= before && span.Type == type && !span.IsPronoun && !IsSubject(span, candidate) && !ActTogether().IsMatch(candidate.Sentence.Source.Folded[span.End..before]));

    // 甲联手乙、丙共同参与其A轮融资: who does it together with the subject is not whom it is done to.
    [GeneratedRegex("^[^,;。:并后再还又]{0,20}(?:共同|联合|一同|一起)(?:参与|投资|领投|跟投)")]
    private static partial Regex ActTogether();

    private static bool IsSubject(MentionSpan span, Candidate candidate) =>
        candidate.Subjects.Any(subject => ReferenceEquals(subject.Referent, span.Referent));
}
