using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Temporal values out of ISO 8601 text, in its extended and basic forms.</summary>
internal static partial class TemporalParser
{
    public static LocalDate Date(string text) => DateForm().Match(text) is { Success: true } match
        ? DateOf(match) ?? throw Unreadable(text, "Date")
        : throw Unreadable(text, "Date");

    public static LocalTime Time(string text) => TimeForm().Match(text) is { Success: true } match
        ? TimeOf(match) ?? throw Unreadable(text, "LocalTime")
        : throw Unreadable(text, "LocalTime");

    public static OffsetTime ZonedTime(string text)
    {
        var (time, offset, zone) = SplitZone(text, 0, "Time");
        if (zone is not null)
            throw RuntimeErrors.Argument(
                $"A named time zone such as [{zone}] is not valid for a time without a date; give an offset such as +00:00");
        return new(Time(time), offset ?? 0);
    }

    public static LocalDateTime Local(string text)
    {
        var at = text.IndexOfAny(['T', 't']);
        return at < 0 ? new(Date(text), default) : new(Date(text[..at]), Time(text[(at + 1)..]));
    }

    /// <summary>Of an hour that comes twice in a zone the first is meant, whichever offset is written: so Neo4j reads it.</summary>
    public static ZonedDateTime Zoned(string text)
    {
        var point = ZonedAsWritten(text);
        return point.Zone is null ? point : ZoneRule.Of(point).At(point.Local);
    }

    public static ZonedDateTime ZonedAsWritten(string text)
    {
        var clock = text.IndexOfAny(['T', 't']);
        var (before, offset, name) = SplitZone(text, clock < 0 ? text.Length : clock, "DateTime");
        var local = Local(before);
        if (name is null)
            return new(local, offset ?? 0);
        var zone = Zone(name);
        if (offset is null || zone.Name is null)
            return zone.At(local);
        return zone.AtInstant(local.Nanoseconds - (Int128)offset.Value * LocalTime.PerSecond) is { } point && point.Offset == offset
            ? point
            : throw RuntimeErrors.Argument($"Timezone and offset do not match: {text}");
    }

    /// <summary>The zone of <c>+01:00</c>, <c>Z</c> or <c>Europe/Stockholm</c>.</summary>
    public static ZoneRule Zone(string text)
    {
        if (text is "Z" or "z")
            return ZoneRule.Utc;
        if (OffsetForm().Match(text) is not { Success: true } match)
            return ZoneRule.Named(text.Replace(' ', '_')) ?? throw RuntimeErrors.Syntax($"Invalid value for TimeZone: '{text}'");
        return OffsetOf(match) is { } offset ? new(offset, null) : throw RuntimeErrors.Syntax($"Invalid value for TimeZone: '{text}'");
    }

    public static Duration Duration(string text)
    {
        if (DurationForm().Match(text) is { Success: true } match && !text.EndsWith('T') && text.TrimStart('-', '+') != "P")
            return DurationOf(match);
        if (DurationDateForm().Match(text) is not { Success: true } dated)
            throw Unreadable(text, "Duration");
        var sign = text.StartsWith('-') ? -1 : 1;
        return Durations.OfParts(
            sign * (Decimal(dated, "years") * 12 + Decimal(dated, "months")), sign * Decimal(dated, "days"),
            sign * Nanoseconds(dated));
    }

    private static Duration DurationOf(Match match)
    {
        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        return Durations.OfParts(
            sign * (Decimal(match, "years") * 12 + Decimal(match, "months")),
            sign * (Decimal(match, "weeks") * 7 + Decimal(match, "days")), sign * Nanoseconds(match));
    }

    private static decimal Nanoseconds(Match match) =>
        (Decimal(match, "hours") * 3600 + Decimal(match, "minutes") * 60 + Decimal(match, "seconds")) * LocalTime.PerSecond;

    private static decimal Decimal(Match match, string group) => match.Groups[group].Success
        ? decimal.TryParse(
            match.Groups[group].Value.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Unreadable(match.Value, "Duration")
        : 0;

    private static LocalDate? DateOf(Match match)
    {
        var year = Number(match, "year");
        if (match.Groups["week"].Success)
            return LocalDate.OfWeek(year, Number(match, "week"), Number(match, "weekday", 1));
        if (match.Groups["ordinal"].Success)
            return LocalDate.OfOrdinal(year, Number(match, "ordinal"));
        return match.Groups["quarter"].Success
            ? LocalDate.OfQuarter(year, Number(match, "quarter"), Number(match, "quarterday", 1))
            : LocalDate.Of(year, Number(match, "month", 1), Number(match, "day", 1));
    }

    private static LocalTime? TimeOf(Match match) => LocalTime.Of(
        Number(match, "hour"), Number(match, "minute", 0), Number(match, "second", 0),
        Number(match.Groups["fraction"].Value.PadRight(9, '0')));

    /// <summary>What stands before the zone, the offset, and the name in brackets.</summary>
    private static (string Before, int? Offset, string? Name) SplitZone(string text, int from, string type)
    {
        string? name = null;
        if (text.EndsWith(']') && text.IndexOf('[') is >= 0 and var bracket)
            (text, name) = (text[..bracket], text[(bracket + 1)..^1]);
        var at = from >= text.Length ? -1 : text.IndexOfAny(['Z', 'z', '+', '-'], from);
        if (at < 0)
            return (text, null, name);
        var zone = text[at..];
        var offset = zone is "Z" or "z" ? 0 : ShortOffsetForm().Match(zone) is { Success: true } match ? OffsetOf(match) : null;
        return (text[..at], offset ?? throw (ShortOffsetForm().IsMatch(zone)
            ? RuntimeErrors.Argument($"Zone offset not in valid range, -18:00 to +18:00: {zone}")
            : Unreadable(text, type)), name);
    }

    private static int? OffsetOf(Match match)
    {
        var size = Number(match, "hours") * 3600 + Number(match, "minutes", 0) * 60 + Number(match, "seconds", 0);
        if (size > 18 * 3600 || Number(match, "minutes", 0) > 59 || Number(match, "seconds", 0) > 59)
            return null;
        return (int)(match.Groups["sign"].Value == "-" ? -size : size);
    }

    private static long Number(Match match, string group, long absent) => match.Groups[group].Success ? Number(match, group) : absent;

    private static long Number(Match match, string group) => Number(match.Groups[group].Value);

    private static long Number(string digits) => long.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static CypherException Unreadable(string text, string type) =>
        RuntimeErrors.Syntax($"Text cannot be parsed to a {type}: '{text}'");

    [GeneratedRegex("""
        ^(?<year>[+-]\d{1,9}(?=-|$)|\d{4})(?:
          -?W(?<week>\d{2})(?:-?(?<weekday>\d))?
          |-W(?<week>\d)(?:-(?<weekday>\d))?
          |-?Q(?<quarter>\d)(?:-?(?<quarterday>\d{1,2}))?
          |-?(?<ordinal>\d{3})
          |-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?
          |(?<month>\d{2})(?<day>\d{2})?
        )?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();

    [GeneratedRegex("""
        ^(?:
          (?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?)?
          |(?<hour>\d{2})(?<minute>\d{2})(?:(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?
        )$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^(?<sign>[+-])(?<hours>\d{2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetForm();

    [GeneratedRegex(@"^(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2})(?::(?<seconds>\d{2}))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortOffsetForm();

    [GeneratedRegex("""
        ^(?<sign>[-+])?P(?:(?<years>[-+]?[\d.,]+)Y)?(?:(?<months>[-+]?[\d.,]+)M)?(?:(?<weeks>[-+]?[\d.,]+)W)?(?:(?<days>[-+]?[\d.,]+)D)?
        (?:T(?:(?<hours>[-+]?[\d.,]+)H)?(?:(?<minutes>[-+]?[\d.,]+)M)?(?:(?<seconds>[-+]?[\d.,]+)S)?)?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();

    [GeneratedRegex("""
        ^[-+]?P(?<years>\d{4})-(?<months>\d{2})-(?<days>\d{2})T(?<hours>\d{2}):(?<minutes>\d{2}):(?<seconds>\d{2}(?:[.,]\d{1,9})?)$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex DurationDateForm();
}
