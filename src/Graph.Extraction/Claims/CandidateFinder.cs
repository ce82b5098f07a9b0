using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Extraction.Claims;

/// <summary>Runs the rules that a sentence's cues call for, and reads what they capture.</summary>
internal sealed partial class CandidateFinder(ClaimRules rules)
{
    // What is longer is a table or a list without a full stop: patterns say nothing of it, and would take long to do so.
    private const int LongestSentence = 2_000;

    // Between a date and what it dates, without a comma.
    private const int FarthestDate = 8;

    /// <summary>In the order of their places; none of a sentence beyond all measure.</summary>
    public ImmutableArray<Candidate> Find(MaskedSentence sentence)
    {
        if (sentence.Text.Length > LongestSentence)
            return [];
        var found = ImmutableArray.CreateBuilder<Candidate>();
        foreach (var rule in rules.Cued(sentence.Text))
            // From the next character, not behind the match: one house may end one relation and begin another.
            for (var match = rule.Pattern!.Match(sentence.Text);
                 match.Success;
                 match = rule.Pattern.Match(sentence.Text, match.Index + 1))
                if (Read(rule, sentence, match) is var candidate
                    && (candidate.Subjects.Length > 0 || !match.Groups["subject"].Success))
                    found.Add(candidate);
        return [.. found.OrderBy(candidate => candidate.Start).ThenBy(candidate => candidate.End)];
    }

    private static Candidate Read(ClaimRule rule, MaskedSentence sentence, Match match)
    {
        ImmutableArray<MentionSpan> Mentions(string group) =>
            [.. match.Groups[group].Captures
                .Where(capture => !sentence.IsReporter(capture.Index) && !(rule.Type == Relations.InvestedIn && sentence.IsEmployer(capture.Index)))
                .Select(capture => sentence.Items[capture.Index].Mention).OfType<MentionSpan>()];
        MaskedItem? Item(string group) => match.Groups[group].Success ? sentence.Items[match.Groups[group].Index] : null;
        string? Printed(MaskedItem? item) => item is null ? null : sentence.Source.Text.PrintedSlice(item.Start, item.End);

        var date = Item("date") ?? DateBefore(sentence, match);
        string? Text(string group) => match.Groups[group] is { Success: true } text
            ? sentence.Printed(text.Index, text.Index + text.Length)
            : null;
        var title = Text("title");
        return new Candidate(rule, sentence, match.Index, match.Index + match.Length)
        {
            Subjects = Mentions("subject"),
            Objects = Mentions("object"),
            Rounds = [.. match.Groups["rounds"].Captures.SelectMany(capture => sentence.Items[capture.Index].Rounds).Distinct()],
            Amount = Item("amount"),
            AmountText = Printed(Item("amount")),
            Date = date,
            DateText = Printed(date),
            Share = Item("share")?.Share,
            Title = title is not null && FormerTitle().Match(title) is { Success: true } former ? title[former.Length..] : title,
            IsFormer = rule.Former || (title is not null && FormerTitle().IsMatch(title))
                || FormerHouse().IsMatch(sentence.Text[..match.Index]),
            Level = Text("level"),
            What = Text("what"),
        };
    }

    [GeneratedRegex("^(?:前任|前|原)")]
    private static partial Regex FormerTitle();

    [GeneratedRegex("(?:(?<![目此日之先当以])前|(?<![中])原)$")]
    private static partial Regex FormerHouse();

    // The date that the sentence last states before the match ends, unless it is another clause's: 2021年1月获得…; not
    // 2020年获得认证的甲, 在成立之初获得….
    private static MaskedItem? DateBefore(MaskedSentence sentence, Match match)
    {
        var at = sentence.Text.LastIndexOf(Symbols.Date, match.Index + match.Length - 1);
        if (at < 0)
            return null;
        var gap = at >= match.Index ? default : sentence.Text.AsSpan((at + 1)..match.Index);
        var commas = gap.Count(',');
        return (commas == 0 && gap.Length > FarthestDate) || commas > 2 || gap.IndexOfAny(";。!?") >= 0 ? null : sentence.Items[at];
    }
}
