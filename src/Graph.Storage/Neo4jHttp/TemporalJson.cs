using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Cypher;

namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// Temporal values from Neo4j's ISO 8601 text. The CLR counts in 100 nanoseconds from year 1 to 9999: finer fractions are cut
/// off, other years refused.
/// </summary>
internal static partial class TemporalJson
{
    public static DateOnly ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw OutOfRange(text);

    public static TimeOnly ReadTime(string text) =>
        TimeOnly.Parse(WithTicks(text), CultureInfo.InvariantCulture);

    public static OffsetTime ReadOffsetTime(string text)
    {
        var at = text.AsSpan().IndexOfAny('Z', '+', '-');
        return new OffsetTime(ReadTime(text[..at]), ReadOffset(text[at..]));
    }

    public static DateTime ReadLocal(string text)
    {
        var parts = text.Split('T');
        return parts.Length == 2 ? ReadDate(parts[0]).ToDateTime(ReadTime(parts[1])) : throw OutOfRange(text);
    }

    /// <summary>The instant with its offset; the name of a zone, <c>[Asia/Shanghai]</c>, is left out.</summary>
    public static DateTimeOffset ReadZoned(string text)
    {
        var zone = text.IndexOf('[', StringComparison.Ordinal);
        var instant = zone < 0 ? text : text[..zone];
        var time = instant.IndexOf('T', StringComparison.Ordinal);
        var at = instant.AsSpan(time).IndexOfAny('Z', '+', '-') + time;
        return new DateTimeOffset(ReadLocal(instant[..at]), ReadOffset(instant[at..]));
    }

    /// <summary>Every part of an ISO duration has a sign of its own; the fraction of the seconds goes with theirs.</summary>
    public static Duration ReadDuration(string text)
    {
        var match = DurationForm().Match(text);
        if (!match.Success)
            throw OutOfRange(text);
        var months = 12 * Part("years") + Part("months");
        var days = 7 * Part("weeks") + Part("days");
        var seconds = 3600 * Part("hours") + 60 * Part("minutes") + Part("seconds");
        var nanoseconds = int.Parse(match.Groups["fraction"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture);
        if (nanoseconds > 0 && match.Groups["seconds"].Value.StartsWith('-'))
            (seconds, nanoseconds) = (seconds - 1, 1_000_000_000 - nanoseconds);
        return new Duration(months, days, seconds, nanoseconds);

        long Part(string name) =>
            match.Groups[name].Success ? long.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    private static TimeSpan ReadOffset(string text)
    {
        if (text == "Z")
            return TimeSpan.Zero;
        var size = TimeSpan.Parse(text[1..], CultureInfo.InvariantCulture);
        return text[0] == '-' ? -size : size;
    }

    // 03:04:05.123456789 to seven digits.
    private static string WithTicks(string time) => time.Length > 16 ? time[..16] : time;

    private static CypherException OutOfRange(string text) =>
        new(ErrorCode.ArgumentError, $"{text} is outside of the years 1 to 9999");

    [GeneratedRegex(@"^P((?<years>-?\d+)Y)?((?<months>-?\d+)M)?((?<weeks>-?\d+)W)?((?<days>-?\d+)D)?"
        + @"(T((?<hours>-?\d+)H)?((?<minutes>-?\d+)M)?((?<seconds>-?\d+)(\.(?<fraction>\d{1,9}))?S)?)?$")]
    private static partial Regex DurationForm();
}
