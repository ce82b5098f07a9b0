using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Model.Values;

/// <summary>
/// Dates as a text states them, read against the day it was published: <c>2021年7月13日</c>, <c>去年底</c>, <c>今年6月</c>, <c>7月13日</c>,
/// <c>上周</c>, <c>近日</c>. Each is an interval of days; the result is the day, month or year that holds all of it. Works on folded text.
/// </summary>
public static partial class StatedDate
{
    // Every date holds one of these; a sentence that holds none is not searched.
    private static readonly SearchValues<char> Signs = SearchValues.Create("年月日天晨晚周近-/.");

    /// <summary>The stretches of a text that state a date, in order.</summary>
    public static IEnumerable<(int Start, int End)> FindIn(string text) => text.AsSpan().ContainsAny(Signs)
        ? Date().Matches(text).Select(match => (match.Index, match.Index + match.Length))
        : [];

    /// <summary>
    /// The date that <paramref name="text"/> states; null where it states none, or none within one year. A month or a day
    /// without its year or month is the last one that is not after <paramref name="reference"/>.
    /// </summary>
    public static PartialDate? Read(string text, DateOnly reference)
    {
        var match = Date().Match(text);
        if (!match.Success || match.Length != text.Length)
            return null;
        int? Number(string group) =>
            int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        if (match.Groups["word"].Success)
            return Within(IntervalOf(match.Groups["word"].Value, reference));

        var year = Number("year") ?? match.Groups["near"].Value switch
        {
            "今年" => reference.Year,
            "去年" => reference.Year - 1,
            "前年" => reference.Year - 2,
            "明年" => reference.Year + 1,
            _ => null,
        };
        var (month, day) = (Number("month"), Number("day"));
        if (year is not null)
            return PartialDate.Of(year.Value, month ?? 0, month is null ? 0 : day ?? 0);
        if (month is not null)
            return PartialDate.Of(IsAfter(month.Value, day ?? 1, reference) ? reference.Year - 1 : reference.Year, month.Value, day ?? 0);
        var last = day <= reference.Day ? reference : reference.AddMonths(-1);
        return PartialDate.Of(last.Year, last.Month, day!.Value);
    }

    /// <summary>The year that <paramref name="text"/> writes in digits, or null.</summary>
    public static int? YearIn(string text)
    {
        var match = Date().Match(text);
        return match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static bool IsAfter(int month, int day, DateOnly reference) => (month, day).CompareTo((reference.Month, reference.Day)) > 0;

    private static (DateOnly From, DateOnly To) IntervalOf(string word, DateOnly reference)
    {
        var monday = reference.AddDays(-((int)reference.DayOfWeek + 6) % 7);
        return word switch
        {
            "今日" or "今天" or "今晨" or "今晚" or "当日" => (reference, reference),
            "昨日" or "昨天" or "昨晚" => (reference.AddDays(-1), reference.AddDays(-1)),
            "前天" or "前日" => (reference.AddDays(-2), reference.AddDays(-2)),
            "本周" => (monday, reference),
            "上周" => (monday.AddDays(-7), monday.AddDays(-1)),
            "本月" => (new DateOnly(reference.Year, reference.Month, 1), reference),
            "上月" or "上个月" => (reference.AddMonths(-1), reference.AddMonths(-1).AddDays(1 - reference.AddMonths(-1).Day)),
            _ => (reference.AddDays(-7), reference), // 近日, 日前: within the last days
        };
    }

    private static PartialDate? Within((DateOnly From, DateOnly To) interval)
    {
        var (from, to) = interval.From <= interval.To ? interval : (interval.To, interval.From);
        return from == to ? PartialDate.Of(from)
            : (from.Year, from.Month) == (to.Year, to.Month) ? PartialDate.Of(from.Year, from.Month)
            : from.Year == to.Year ? PartialDate.Of(from.Year)
            : null;
    }

    [GeneratedRegex("""
        (?<![\d.])(?:
          (?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)
          |(?:(?<year>(?:19|20)\d\d)年|(?<near>今年|去年|前年|明年))
           (?:(?<month>1[0-2]|0?[1-9])月(?:份|(?<day>[12]\d|3[01]|0?[1-9])[日号])?)?
           (?:底|末|初|年底|年初|年末|年中|[上下]半年|第?[一二三四1-4]季度|Q[1-4])?
          |(?<month>1[0-2]|0?[1-9])月(?:份|(?<day>[12]\d|3[01]|0?[1-9])[日号])?
          |(?<day>[12]\d|3[01]|0?[1-9])日(?![均常前内起])
          |(?<word>今日|今天|今晨|今晚|昨日|昨天|昨晚|前天|前日|本周|上周|本月|上个?月|近日|日前|近期)
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
