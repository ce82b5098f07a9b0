using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Reading.Metadata;

/// <summary>
/// When an article says that it was published: ISO 8601 and its looser cousins (<c>2022-06-08 11:39:20 +0800</c>,
/// <c>2022/6/8 11:39</c>, <c>2022年6月8日</c>), RFC 1123 (<c>Fri, 22 Jul 2022 06:32:00 GMT</c>). Without a zone the time is
/// China's (+08:00), without a time it is midnight there.
/// </summary>
internal static partial class PublishedDate
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date, or null where the text is none.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (text is null)
            return null;
        var match = Numeric().Match(text);
        if (!match.Success)
            match = Rfc1123().Match(text);
        if (!match.Success)
            return null;

        var month = match.Groups["name"].Success
            ? Array.IndexOf(Months, match.Groups["name"].Value.ToLowerInvariant()) + 1
            : Number("month");
        var offset = Offset(match.Groups["zone"].Value);
        try
        {
            return new DateTimeOffset(
                Number("year"), month, Number("day"), Number("hour"), Number("minute"), Number("second"), offset);
        }
        catch (ArgumentOutOfRangeException) // no such day, hour or zone
        {
            return null;
        }

        int Number(string name) =>
            match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    private static TimeSpan Offset(string zone)
    {
        if (zone == "")
            return China;
        if (zone[0] is not ('+' or '-'))
            return TimeSpan.Zero;
        var digits = zone[1..].Replace(":", "");
        var offset = new TimeSpan(int.Parse(digits[..2]), digits.Length > 2 ? int.Parse(digits[2..]) : 0, 0);
        return zone[0] == '-' ? -offset : offset;
    }

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?"
        + @"(?:[T\s]+(?<hour>[0-9]{1,2})[:：时](?<minute>[0-9]{2})分?(?:[:：]?(?<second>[0-9]{2})秒?(?:\.[0-9]+)?)?\s*(?<zone>Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^\s*(?:[a-z]{3},?\s+)?(?<day>[0-9]{1,2})\s+(?<name>[a-z]{3})\s+(?<year>[0-9]{4})"
        + @"(?:\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?\s*(?<zone>GMT|UTC|Z|[+-][0-9]{2}:?[0-9]{2})?)?\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Rfc1123();
}
