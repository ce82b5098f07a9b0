using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims.Deciding;

/// <summary>What a sentence shows for and against a claim: the rules that read it, its cue words and their places, the words around its ends.</summary>
internal sealed class ClaimEvidence(Discourse discourse)
{
    private const int Nearby = 12;

    /// <param name="stated">The sentence's options that rules read.</param>
    public void Collect(ClaimOption option, SentenceOutline outline, List<ClaimOption> stated, ClaimFeatures to)
    {
        to.Begin(option.IsStated ? option.Type.Name : option.Type.Name + " pair");
        to.Add("any");
        AddRules(option, stated, to);

        // What a rule reads needs no words around: they would only be learned by heart.
        if (option.IsStated)
            return;

        AddEnds(option, to);
        if (outline.Sentence.Position < 3)
            to.Add("sentence", outline.Sentence.Position);
        var (subject, target) = (outline.PlaceOf(option.Subject), option.Object is null ? null : outline.PlaceOf(option.Object));
        if (subject is { } s && target is { } o && s.At != o.At)
            AddApart(outline, s, o, to);
        else if (subject is { } left && target is { } right)
            AddInOneList(outline, left, right, to);
        else if ((subject ?? target) is { } only)
            AddAlone(outline, only, subject is null, to);
    }

    private static void AddRules(ClaimOption option, List<ClaimOption> stated, ClaimFeatures to)
    {
        if (option.IsStated)
            foreach (var rule in option.Candidates.Select(candidate => candidate.Rule).Distinct())
            {
                if (rule.Pattern is not null)
                    to.Add("rule", rule.Id);
            }
        else
            to.Add("no rule");
        var (subjectToldOfAnother, objectToldOfAnother, subjectIsAnObject, objectIsASubject) = (false, false, false, false);
        foreach (var other in stated)
            if (!ReferenceEquals(other, option))
            {
                if (ReferenceEquals(other.Subject.Referent, option.Subject.Referent) && ReferenceEquals(other.Object?.Referent, option.Object?.Referent))
                    to.Add("also", other.Type.Name);
                else if (ReferenceEquals(other.Subject.Referent, option.Object?.Referent) && ReferenceEquals(other.Object?.Referent, option.Subject.Referent))
                    to.Add("turned", other.Type.Name);
                else if (other.Type == option.Type)
                {
                    subjectToldOfAnother |= ReferenceEquals(other.Subject.Referent, option.Subject.Referent);
                    objectToldOfAnother |= ReferenceEquals(other.Object?.Referent, option.Object?.Referent);
                    subjectIsAnObject |= ReferenceEquals(other.Object?.Referent, option.Subject.Referent);
                    objectIsASubject |= ReferenceEquals(other.Subject.Referent, option.Object?.Referent);
                }
            }
        if (subjectToldOfAnother)
            to.Add("subject told of another");
        if (objectToldOfAnother)
            to.Add("object told of another");
        if (subjectIsAnObject)
            to.Add("subject is an object");
        if (objectIsASubject)
            to.Add("object is a subject");
    }

    private void AddEnds(ClaimOption option, ClaimFeatures to)
    {
        AddEnd("subject", option.Subject, to);
        if (option.Object is not { } target)
            return;
        AddEnd("object", target, to);
        if (option.Candidates.Any(candidate => candidate.IsOfDeal))
            to.Add("of the deal");
        if (option.Subject.Referent.Form.StartsWith(target.Referent.Form, StringComparison.Ordinal))
            to.Add("bears the object's name");
    }

    private void AddEnd(string end, MentionSpan span, ClaimFeatures to)
    {
        var isMain = discourse.IsMain(span.Referent);
        to.Add(end, span.Type.ToString(), span.End == 0 ? isMain ? "absent main" : "absent" : span.IsPronoun ? "pronoun" : isMain ? "main" : "named");
        var form = span.Referent.Form.AsSpan();
        if (span.Type == EntityType.Organization)
            to.Add(end == "subject" ? "subject ends" : "object ends", form[Math.Max(0, form.Length - 2)..]);
    }

    private static void AddApart(SentenceOutline outline, (int At, int Index, int Masked) s, (int At, int Index, int Masked) o, ClaimFeatures to)
    {
        var text = outline.Text.AsSpan();
        var order = s.At < o.At ? "s o" : "o s";
        var (first, second) = s.At < o.At ? (s, o) : (o, s);
        var between = text[(first.At + 1)..second.At];

        to.Add(order, Scale(between.Length));
        to.Add("index", Math.Min(first.Index, 1) * 2 + Math.Min(second.Index, 1));
        if (between.Length <= 8)
            to.Add(order == "s o" ? "between exactly s o" : "between exactly o s", between);
        Count("subjects between", order, between, text[s.At], 3, to);
        Count("objects between", order, between, text[o.At], 3, to);
        Count("organizations between", order, between, Symbols.Of(EntityType.Organization), 3, to);
        if (between.IndexOf(text[s.At]) < 0 && between.IndexOf(text[o.At]) < 0)
            to.Add("nearest", order, between.IndexOfAny(",;。!?:") < 0 ? "in clause" : "over clauses");
        Count("commas between", order, between, ',', 3, to);
        if (between.IndexOfAny(";。!?") >= 0)
            to.Add("stop between");
        AddMargins(text, first.At, second.At, order, to);
        AddCues(outline, first.At, second.At, order, to);
        AddValues(text, first.At, second.At, to);
    }

    private static void AddInOneList(SentenceOutline outline, (int At, int Index, int Masked) s, (int At, int Index, int Masked) o, ClaimFeatures to)
    {
        var (first, second) = s.Index < o.Index ? (s, o) : (o, s);
        var order = s.Index < o.Index ? "list s o" : "list o s";
        to.Add(order, Math.Min(second.Index - first.Index, 3));
        to.Add("list from", Math.Min(first.Index, 1));
        var between = outline.Sentence.Text.AsSpan((first.Masked + 1)..second.Masked);
        if (between.Length <= 4)
            to.Add("list by", between);
        AddMargins(outline.Text, first.At, first.At, order, to);
        AddCues(outline, first.At, first.At, order, to);
    }

    private static void AddAlone(SentenceOutline outline, (int At, int Index, int Masked) place, bool isObject, ClaimFeatures to)
    {
        var order = isObject ? "o alone" : "s alone";
        to.Add(order);
        to.Add("alone index", Math.Min(place.Index, 1));
        AddMargins(outline.Text, place.At, place.At, order, to);
        AddCues(outline, place.At, place.At, order, to);
        AddValues(outline.Text, place.At, place.At, to);
    }

    // The words right before and behind both ends.
    private static void AddMargins(ReadOnlySpan<char> text, int first, int second, string order, ClaimFeatures to)
    {
        to.Add("before first", order, Back(text, first, 1));
        to.Add("before first two", order, Back(text, first, 2));
        to.Add("behind first two", order, Ahead(text, first + 1, 2));
        to.Add("behind second", order, Ahead(text, second + 1, 1));
        to.Add("behind second two", order, Ahead(text, second + 1, 2));
        to.Add("before second two", order, Back(text, second, 2));
        var behind = Ahead(text, second + 1, 8);
        for (var i = 0; i + 2 <= behind.Length; i++)
            to.Add("soon behind", order, behind.Slice(i, 2));
    }

    private static void AddCues(SentenceOutline outline, int first, int second, string order, ClaimFeatures to)
    {
        var clauseStart = outline.Text.AsSpan(0, first).LastIndexOfAny(",;。!?:") + 1;
        var length = outline.Text.AsSpan(second).IndexOfAny(",;。!?:");
        var clauseEnd = length < 0 ? outline.Text.Length : second + length;
        foreach (var (at, word) in outline.Cues)
            if (at > first && at < second)
                to.Add(order == "s o" ? "cue between s o" : order == "o s" ? "cue between o s" : "cue between", word);
            else if (at > second && at < clauseEnd)
                to.Add(at - second <= Nearby ? "cue soon behind" : "cue behind", order, word);
            else if (at < first && at >= clauseStart)
                to.Add(first - at <= Nearby ? "cue shortly before" : "cue before", order, word);
    }

    private static void AddValues(ReadOnlySpan<char> text, int first, int second, ClaimFeatures to)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] is >= Symbols.Round and <= Symbols.Share)
                to.Add(i < first ? "value before" : i < second ? "value between" : "value behind", text.Slice(i, 1));
    }

    private static void Count(string name, string order, ReadOnlySpan<char> text, char c, int most, ClaimFeatures to) =>
        to.Add(name, order, Math.Min(text.Count(c), most) switch { 0 => "0", 1 => "1", 2 => "2", _ => "3" });

    private static int Scale(int length) => length switch { 0 => 0, <= 2 => 1, <= 5 => 2, <= 10 => 3, <= 20 => 4, <= 40 => 5, _ => 6 };

    private static ReadOnlySpan<char> Back(ReadOnlySpan<char> text, int at, int length) => text[Math.Max(0, at - length)..at];

    private static ReadOnlySpan<char> Ahead(ReadOnlySpan<char> text, int at, int length) =>
        at >= text.Length ? [] : text[at..Math.Min(text.Length, at + length)];
}
