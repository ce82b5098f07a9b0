using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;

namespace Graph.Extraction.Claims.Funding;

/// <summary>
/// Follows the financings through an article's sentences, in order, and lends its company, rounds, amount and date to
/// whatever speaks of one without saying them again: 本轮融资由…领投, 老股东…跟投, 投资方包括….
/// </summary>
internal sealed partial class DealTracker(ImmutableArray<MaskedSentence> sentences, Discourse discourse, DateOnly? published)
{
    private static readonly char Organization = Symbols.Of(EntityType.Organization);

    // How many sentences a financing stays in mind without being spoken of.
    private const int Reach = 4;

    private Deal? _current;
    private Deal? _last;
    private HashSet<Mention> _investors = [];

    /// <summary>The candidates of the next sentence, those on financings completed; what finds no company is left out.</summary>
    public IReadOnlyList<Candidate> Complete(MaskedSentence sentence, ImmutableArray<Candidate> candidates)
    {
        _investors = candidates.Where(candidate => candidate.Rule.Type == Relations.InvestedIn && candidate.Rule.Pattern is not null)
            .SelectMany(candidate => candidate.Subjects).Select(span => span.Referent).ToHashSet<Mention>(ReferenceEqualityComparer.Instance);
        var completed = new List<Candidate>();
        var deals = new List<Deal>();
        foreach (var raise in Longest(candidates.Where(candidate => candidate.Rule.Type == Relations.Raised)))
            if (Raise(sentence, raise, deals.LastOrDefault()) is var (candidate, deal))
            {
                deals.Add(deal);
                completed.Add(candidate);
            }
        foreach (var candidate in candidates)
            if (Told(sentence, candidate) is { } told && !deals.Any(deal => ReferenceEquals(deal.Company, told.Company)))
                deals.Add(told);
        deals.Sort((x, y) => x.Start.CompareTo(y.Start));
        for (var i = 0; i < deals.Count; i++)
            deals[i] = WithAmountBehind(sentence, deals[i], i + 1 < deals.Count ? deals[i + 1].Start : sentence.Text.Length);
        if (deals.Count == 0)
            (_current, _last) = (WithAmount(sentence, _current), WithAmount(sentence, _last));
        else
            deals[^1] = WithAmount(sentence, deals[^1])!;
        foreach (var candidate in candidates.Where(candidate => candidate.Rule.Type != Relations.Raised))
            if (candidate.Rule.Type != Relations.InvestedIn || candidate.Rule.IsVeto)
                completed.Add(candidate);
            else if (Invest(sentence, candidate, deals) is { } investment)
                completed.Add(investment);

        _last = deals.LastOrDefault() ?? _last;
        _current = deals.LastOrDefault(deal => !deal.IsPast) ?? _current;
        return completed;
    }

    // Two rules may read one raise; the one that read more tells it.
    private static IEnumerable<Candidate> Longest(IEnumerable<Candidate> raises)
    {
        var kept = new List<Candidate>();
        foreach (var raise in raises.OrderByDescending(raise => raise.Subjects.Length)
                     .ThenByDescending(raise => raise.Rounds.Length).ThenByDescending(raise => raise.End - raise.Start))
            if (!kept.Any(other => other.Start < raise.End && raise.Start < other.End && SharesEnd(other, raise)))
                kept.Add(raise);
        // Who stands inside one raise is its investor, and not the company of the next.
        return kept.OrderBy(raise => raise.Start).Select(raise =>
            kept.Any(other => other.Start < raise.Start && raise.Start < other.End && other.End < raise.End)
                ? raise with { Subjects = [] }
                : raise);
    }

    private static bool SharesEnd(Candidate a, Candidate b) => a.End == b.End || a.Subjects.IsEmpty || b.Subjects.IsEmpty
        || ReferenceEquals(a.Subjects[0].Referent, b.Subjects[0].Referent);

    private (Candidate, Deal)? Raise(MaskedSentence masked, Candidate candidate, Deal? before)
    {
        var isPast = IsPast(masked, candidate);
        var again = !isPast && SpeaksOfCurrent(masked.Text.AsSpan(..candidate.End)) ? _current : null;
        var company = candidate.Subjects.Length > 0 ? candidate.Subjects[0].Referent
            : again?.Company ?? before?.Company ?? discourse.Find(Source.Topic, masked, candidate.Start);
        if (company is null)
            return null;
        var rounds = candidate.Rounds;
        if (rounds.IsEmpty && _current is { } current && ReferenceEquals(current.Company, company)
            && !isPast && !NewRound().IsMatch(masked.Text))
            rounds = current.Rounds;
        var deal = new Deal(company, rounds, candidate.Amount, candidate.AmountText, candidate.Date, candidate.DateText,
            masked.Position, candidate.Start, candidate.End, isPast);
        return (candidate.Subjects.Length > 0
            ? candidate with { Rounds = rounds }
            : candidate with { Rounds = rounds, Subjects = [new(0, 0, company, company)], Doubt = candidate.Doubt + 0.1 }, deal);
    }

    private Candidate? Invest(MaskedSentence masked, Candidate candidate, List<Deal> here)
    {
        if (candidate.Subjects.IsEmpty && candidate.Rule.Subject == Source.Pattern)
            return null;
        var deal = candidate.Objects.Length > 0
            ? here.Where(deal => candidate.Objects.Any(end => ReferenceEquals(end.Referent, deal.Company)))
                .MinBy(deal => Math.Abs(deal.End - candidate.End))
            : DealOf(masked, candidate, here);
        if (deal is null && candidate.Objects.IsEmpty)
            return SpeaksOfMoney(masked) && Else(candidate.Rule.Object) is { } source && discourse.Find(source, masked, candidate.Start) is { } company
                ? candidate with { Objects = [new(0, 0, company, company)], Doubt = candidate.Doubt + 0.15 }
                : null;

        if (deal is null)
            return candidate;

        var rounds = candidate.Rounds.Length > 0 ? candidate.Rounds
            : RoundsBefore(masked, candidate, deal, here.Contains(deal)) is { Length: > 0 } stated ? stated
            : deal.Rounds;
        var completed = candidate with
        {
            Rounds = rounds,
            RoundsAreShared = rounds.Length > 1 && candidate.Rounds.IsEmpty,
            Amount = candidate.Amount ?? deal.Amount,
            AmountText = candidate.AmountText ?? deal.AmountText,
            Date = candidate.Date ?? deal.Date,
            DateText = candidate.DateText ?? deal.DateText,
        };
        return candidate.Objects.Length > 0 ? completed : completed with
        {
            Objects = [new(0, 0, deal.Company, deal.Company)],
            IsOfDeal = true,
            Doubt = candidate.Doubt + (here.Contains(deal) ? 0.02 : 0.08),
        };
    }

    private bool SpeaksOfMoney(MaskedSentence masked) =>
        _last is not null || masked.Text.Contains(Symbols.Round) || masked.Text.Contains("融资") || masked.Text.Contains("投资") || masked.Text.Contains(Symbols.Amount);

    private static Source? Else(Source source) => source switch
    {
        Source.DealOrMain => Source.Main,
        Source.DealOrBefore => Source.Before,
        _ => null,
    };

    // 甲参与了乙的A轮融资: the investment tells the deal.
    private Deal? Told(MaskedSentence masked, Candidate candidate) =>
        candidate is { Rule: { Pattern: not null, IsVeto: false }, Objects: [var company], Rounds.IsEmpty: false }
        && candidate.Rule.Type == Relations.InvestedIn
            ? new Deal(company.Referent, candidate.Rounds, candidate.Amount, candidate.AmountText, candidate.Date, candidate.DateText,
                masked.Position, candidate.Start, candidate.End, IsPast(masked, candidate))
            : null;

    // The financing around the candidate, else the last one before it in the sentence, else one behind it, else the one
    // just told, else 本轮.
    private Deal? DealOf(MaskedSentence masked, Candidate candidate, List<Deal> here)
    {
        var isCurrent = SpeaksOfCurrent(masked.Text.AsSpan(..candidate.End));
        if (here.Where(deal => deal.Start <= candidate.Start && candidate.End <= deal.End)
                .MinBy(deal => deal.End - deal.Start) is { } around)
            return around;
        if (here.LastOrDefault(deal => deal.Start <= candidate.Start) is { } before
            && !(before.IsPast && SpeaksOfCurrent(masked.Text.AsSpan(before.End..candidate.End))))
            return before;
        if (here.FirstOrDefault(deal => deal.Start > candidate.Start) is { } behind && !isCurrent)
            return behind;
        if (!isCurrent && Around(masked, candidate) is { } local)
            return local;
        if (_last is { IsPast: true } told && !isCurrent
            && sentences[told.Sentence].Paragraph == masked.Paragraph && told.Sentence >= masked.Position - 1)
            return told;
        if (_last is not null && SpeaksOfLast().IsMatch(masked.Text.AsSpan(0, candidate.End)))
            return _last;
        var given = _current ?? _last;
        return given is null || isCurrent || masked.Position - given.Sentence <= Reach ? given : null;
    }

    // 甲: 小核酸药物, 近3亿元, 由…领投: the first house of this part of the sentence that puts no money into others raises the money told behind it.
    private Deal? Around(MaskedSentence masked, Candidate candidate)
    {
        var from = candidate.Start == 0 ? 0 : masked.Text.LastIndexOfAny([';', '。', '!', '?'], candidate.Start - 1) + 1;
        for (var at = from; at < candidate.Start; at++)
            if (masked.Text[at] == Organization && masked.Items[at].Mention is { } span && !_investors.Contains(span.Referent) && !masked.IsReporter(at)
                && !IsOwner().IsMatch(masked.Text.AsSpan(at + 1)))
                return Money().IsMatch(masked.Text.AsSpan((at + 1)..candidate.Start))
                    ? Between(masked, span.Referent, from, at, candidate.Start)
                    : null;
        return null;
    }

    private static Deal Between(MaskedSentence masked, Mention company, int from, int start, int end)
    {
        MaskedItem? Last(char symbol, int first) =>
            masked.Text.LastIndexOf(symbol, end - 1, end - first) is >= 0 and var at ? masked.Items[at] : null;
        string? Printed(MaskedItem? item) => item is null ? null : masked.Source.Text.PrintedSlice(item.Start, item.End);

        var (amount, date) = (Last(Symbols.Amount, start), Last(Symbols.Date, from));
        return new Deal(company, Last(Symbols.Round, start)?.Rounds ?? [], amount, Printed(amount), date, Printed(date), masked.Position, start, end, false);
    }

    // 甲：C2轮，乙、丙，2.3亿元: the one amount between the deal and the next that stands as a clause of its own.
    private static Deal WithAmountBehind(MaskedSentence masked, Deal deal, int next)
    {
        if (deal.Amount is not null || deal.End >= next || AmountAlone().Matches(masked.Text[deal.End..next]) is not [var alone])
            return deal;
        var item = masked.Items[deal.End + alone.Groups["amount"].Index];
        return deal with { Amount = item, AmountText = masked.Source.Text.PrintedSlice(item.Start, item.End) };
    }

    // 本轮融资金额为8000万元: said of the deal that the text is at.
    private static Deal? WithAmount(MaskedSentence masked, Deal? deal)
    {
        if (deal is not { Amount: null } || StatedAmount().Match(masked.Text) is not { Success: true } stated)
            return deal;
        var item = masked.Items[stated.Index + stated.Length - 1];
        return deal with { Amount = item, AmountText = masked.Source.Text.PrintedSlice(item.Start, item.End) };
    }

    // 天使轮由甲领投，乙跟投，A轮由丙领投: the round that the sentence last names before the candidate, behind the deal.
    private static ImmutableArray<RoundName> RoundsBefore(MaskedSentence masked, Candidate candidate, Deal deal, bool isHere)
    {
        if (isHere && deal.Start <= candidate.Start && candidate.End <= deal.End)
            return [];
        var from = isHere ? Math.Min(deal.End, candidate.Start) : 0;
        for (var at = candidate.Start; at >= from; at--)
            if (masked.Text[at] == Symbols.Round && !NamesHolders().IsMatch(masked.Text.AsSpan(at + 1)))
                return masked.Items[at].Rounds;
        return [];
    }

    private bool IsPast(MaskedSentence masked, Candidate candidate)
    {
        if (candidate.Date?.Date is { } date && published is { } day
            && (date.Year < day.Year - 1 || (date.Year < day.Year && day.Month > 2)
                || (date.Year == day.Year && date.Month > 0 && date.Month < day.Month - 2)))
            return true;
        var clause = Math.Max(0, candidate.Start - 15);
        return Past().IsMatch(masked.Text.AsSpan(clause..candidate.End));
    }

    private static bool SpeaksOfCurrent(ReadOnlySpan<char> text) => Current().IsMatch(text);

    // 天使轮投资方甲跟投: the round is not the one that 甲 now follows.
    [GeneratedRegex($"^(?:领投方|跟投方|投资方|投资人|投资机构|老?股东)(?!为|包括|有|是|:)")]
    private static partial Regex NamesHolders();

    [GeneratedRegex("[\uE010\uE011]|融资|轮|筹|募")]
    private static partial Regex Money();

    [GeneratedRegex("(?:金额|规模|总额|额度|融资额)[^,;。:\uE000-\uE01F]{0,6}\uE011")]
    private static partial Regex StatedAmount();

    [GeneratedRegex("(?:^|[,、])(?:共|总?金额|(?:总?融资额|规模)?(?:为|达|约)?)?(?<amount>\uE011)(?=[,;。]|$)")]
    private static partial Regex AmountAlone();

    [GeneratedRegex("^(?:旗下|下属|创始人|联合创始人|合伙人|系)")]
    private static partial Regex IsOwner();

    [GeneratedRegex("此前|曾|早前|先前|之前|上一?轮|历史|首次获")]
    private static partial Regex Past();

    [GeneratedRegex("该轮|该次|那一轮|那轮")]
    private static partial Regex SpeaksOfLast();

    [GeneratedRegex("本轮|本次|此轮|此次|这轮|这次|这一轮")]
    private static partial Regex Current();

    [GeneratedRegex("新一轮|再次|下一轮|又")]
    private static partial Regex NewRound();
}
