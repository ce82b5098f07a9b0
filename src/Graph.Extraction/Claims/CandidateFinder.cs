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

        var amount = Item("amount") ?? (rule.Type == Relations.InvestedIn && !rule.IsVeto ? AmountIn(sentence, match) : null);
        var date = Item("date") ?? DateBefore(sentence, match);
        date = date is null ? null : Clearer(sentence, date);
        string? Text(string group) => match.Groups[group] is { Success: true } text
            ? sentence.Printed(text.Index, text.Index + text.Length)
            : null;
        var title = Text("title");
        return new Candidate(rule, sentence, match.Index, match.Index + match.Length)
        {
            Subjects = Mentions("subject"),
            Objects = Mentions("object"),
            Rounds = [.. match.Groups["rounds"].Captures.SelectMany(capture => sentence.Items[capture.Index].Rounds).Distinct()],
            Amount = amount,
            AmountText = Printed(amount),
            Date = date,
            DateText = Printed(date),
            Share = Item("share")?.Share,
            Role = rule.Role ?? (rule.Type == Relations.InvestedIn ? RoleIn(match.ValueSpan) : null),
            Title = title is not null && FormerTitle().Match(title) is { Success: true } former ? title[former.Length..] : title,
            IsFormer = rule.Former || (title is not null && FormerTitle().IsMatch(title))
                || FormerHouse().IsMatch(sentence.Text[..match.Index]),
            Level = Text("level"),
            What = Text("what"),
        };
    }

    // 甲以4000万元参与乙的A轮; 甲认购2亿元: the one amount in the match and in what is left of its clause.
    private static MaskedItem? AmountIn(MaskedSentence sentence, Match match)
    {
        var from = match.Groups["subject"].Success ? match.Groups["subject"].Index : match.Index;
        var end = sentence.Text.AsSpan(match.Index + match.Length).IndexOfAny(",;。!?:");
        var clause = sentence.Text.AsSpan(0, end < 0 ? sentence.Text.Length : match.Index + match.Length + end)[from..];
        var at = clause.IndexOf(Symbols.Amount);
        return at < 0 || clause[(at + 1)..].Contains(Symbols.Amount) || OfElse().IsMatch(clause[..at]) || ElseBehind().IsMatch(clause[(at + 1)..])
            ? null : sentence.Items[from + at];
    }

    [GeneratedRegex("(?:估值|市值|营收|收入|利润|销售额|交易额|规模|资产|注册资本|累计|总额|共)[^,;。:]{0,6}$")]
    private static partial Regex OfElse();

    [GeneratedRegex("^的?(?:估值|市值|营收|收入|利润|规模|资产|注册资本|基金|订单|市场|级)")]
    private static partial Regex ElseBehind();

    // 甲和乙联合领投丙; 跟投方为甲. What tells of both, or of neither, says nothing of these parties.
    private static InvestorRole? RoleIn(ReadOnlySpan<char> words) => (Leads().IsMatch(words), Follows().IsMatch(words)) switch
    {
        (true, false) => InvestorRole.Lead,
        (false, true) => InvestorRole.Follow,
        (false, false) when Alone().IsMatch(words) => InvestorRole.Exclusive,
        _ => null,
    };

    [GeneratedRegex("领投(?!方|机构)|领投(?:方|机构)(?:为|是|有|包括|:)")]
    private static partial Regex Leads();

    [GeneratedRegex("(?:跟投|参投)(?!方|机构)|(?:跟投|参投)(?:方|机构)(?:为|是|有|包括|:)")]
    private static partial Regex Follows();

    [GeneratedRegex("独家(?:战略)?(?:投资|投出|投了|认购|包揽)|唯一投资方")]
    private static partial Regex Alone();

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

    // 10月13日，甲宣布于近期完成…: what names the day outdoes what only lies around it.
    private static MaskedItem Clearer(MaskedSentence sentence, MaskedItem date)
    {
        if (date.Date is not { Precision: < 3 } vague)
            return date;
        var at = sentence.Items.IndexOf(date);
        for (var i = sentence.Text.IndexOf(Symbols.Date); i >= 0 && i < at; i = sentence.Text.IndexOf(Symbols.Date, i + 1))
            if (sentence.Items[i].Date is { Precision: 3 } day && day.Year == vague.Year && (day.Month == vague.Month || vague.Month == 0)
                && sentence.Text.AsSpan(i..at).IndexOfAny(";。!?") < 0 && IsAround(sentence, date))
                return sentence.Items[i];
        return date;
    }

    private static bool IsAround(MaskedSentence sentence, MaskedItem date) =>
        sentence.Source.Folded[date.Start..date.End] is "近日" or "近期" or "日前" or "本月" or "本周";
}
