using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Temporal values out of ISO 8601 text, in its extended and basic forms.</summary>
internal static partial class TemporalParser
{
    public static DateOnly Date(string text) => TryDate(text) ?? throw Unreadable(text, "Date");

    public static TimeOnly Time(string text) => TryTime(text) ?? throw Unreadable(text, "LocalTime");

    public static OffsetTime ZonedTime(string text)
    {
        var (time, offset) = SplitOffset(text);
        return new(TryTime(time) ?? throw Unreadable(text, "Time"), offset ?? TimeSpan.Zero);
    }

    public static DateTime Local(string text)
    {
        var at = text.IndexOf('T');
        var (date, time) = at < 0 ? (text, "00:00") : (text[..at], text[(at + 1)..]);
        return TryDate(date) is { } day && TryTime(time) is { } clock
            ? day.ToDateTime(clock)
            : throw Unreadable(text, "LocalDateTime");
    }

    public static DateTimeOffset Zoned(string text)
    {
        var at = text.IndexOf('T');
        if (at < 0)
            return new(Date(text).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var (time, offset) = SplitOffset(text[(at + 1)..]);
        return TryDate(text[..at]) is { } day && TryTime(time) is { } clock
            ? new(day.ToDateTime(clock), offset ?? TimeSpan.Zero)
            : throw Unreadable(text, "DateTime");
    }

    public static TimeSpan Offset(string text)
    {
        if (text is "Z" or "z")
            return TimeSpan.Zero;
        if (OffsetForm().Match(text) is not { Success: true } match)
            throw RuntimeErrors.Argument(
                $"The time zone '{text}' is not supported by this engine; give an offset such as +08:00");
        var size = new TimeSpan(Number(match, 2), Number(match, 3), Number(match, 4));
        return match.Groups[1].Value == "-" ? -size : size;
    }

    public static Duration Duration(string text)
    {
        if (DurationForm().Match(text) is not { Success: true } match || text.EndsWith('T') || text is "P" or "-P")
            throw Unreadable(text, "Duration");
        decimal Part(int group) => match.Groups[group].Success
            ? decimal.Parse(match.Groups[group].Value.Replace(',', '.'), CultureInfo.InvariantCulture)
            : 0;
        var sign = match.Groups[1].Value == "-" ? -1 : 1;
        var nanoseconds = (Part(6) * 3600 + Part(7) * 60 + Part(8)) * 1_000_000_000m;
        return Durations.OfParts(
            sign * (Part(2) * 12 + Part(3)), sign * (Part(4) * 7 + Part(5)), sign * nanoseconds);
    }

    private static DateOnly? TryDate(string text)
    {
        if (DateForm().Match(text) is not { Success: true } match)
            return null;
        try
        {
            var year = Number(match, "year");
            if (match.Groups["week"].Success)
                return DateOnly.FromDateTime(ISOWeek.ToDateTime(
                    year, Number(match, "week"), (DayOfWeek)(Number(match, "weekday", 1) % 7)));
            if (match.Groups["ordinal"].Success)
                return new DateOnly(year, 1, 1).AddDays(Number(match, "ordinal") - 1);
            if (match.Groups["quarter"].Success)
                return new DateOnly(year, Number(match, "quarter") * 3 - 2, 1).AddDays(Number(match, "quarterday", 1) - 1);
            return new DateOnly(year, Number(match, "month", 1), Number(match, "day", 1));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Unreadable(text, "Date");
        }
    }

    private static TimeOnly? TryTime(string text)
    {
        if (TimeForm().Match(text) is not { Success: true } match)
            return null;
        var fraction = match.Groups["fraction"].Value.PadRight(9, '0')[..9];
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute", 0), Number(match, "second", 0));
        return hour > 23 || minute > 59 || second > 59
            ? throw Unreadable(text, "LocalTime")
            : new TimeOnly(hour, minute, second).Add(TimeSpan.FromTicks(Durations.Ticks(long.Parse(fraction, CultureInfo.InvariantCulture))));
    }

    private static (string Time, TimeSpan? Offset) SplitOffset(string text)
    {
        var bracket = text.IndexOf('[');
        if (bracket >= 0)
            Offset(text[bracket..]);
        var at = text.IndexOfAny(['Z', 'z', '+', '-']);
        return at < 0 ? (text, null) : (text[..at], Offset(text[at..]));
    }

    private static int Number(Match match, string group, int absent) => match.Groups[group].Success ? Number(match, group) : absent;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int Number(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static CypherException Unreadable(string text, string type) =>
        RuntimeErrors.Argument($"Text cannot be parsed to a {type}: '{text}'");

    [GeneratedRegex("""
        ^(?<year>\d{4})(?:
          -?W(?<week>\d{2})(?:-?(?<weekday>\d))?
          |-?Q(?<quarter>\d)(?:-?(?<quarterday>\d{1,2}))?
          |-?(?<ordinal>\d{3})
          |-?(?<month>\d{2})(?:-?(?<day>\d{2}))?
        )?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();

    [GeneratedRegex(
        @"^(?<hour>\d{2})(?::?(?<minute>\d{2})(?::?(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^([+-])(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetForm();

    [GeneratedRegex(
        @"^([-+])?P(?:(-?[\d.,]+)Y)?(?:(-?[\d.,]+)M)?(?:(-?[\d.,]+)W)?(?:(-?[\d.,]+)D)?(?:T(?:(-?[\d.,]+)H)?(?:(-?[\d.,]+)M)?(?:(-?[\d.,]+)S)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();
}
