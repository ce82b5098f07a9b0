using System.Globalization;
using System.Text;

namespace Graph.Cypher.Values;

/// <summary>Temporal values as Cypher prints them: ISO 8601, fractions of a second only where there are any.</summary>
internal static class TemporalText
{
    public static string Of(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{Year(date.Year)}-{date.Month:D2}-{date.Day:D2}");

    public static string Of(LocalDateTime local) => $"{Of(local.Date)}T{Of(local.Time)}";

    public static string Of(ZonedDateTime zoned) =>
        $"{Of(zoned.Local)}{OfOffset(zoned.Offset)}{(zoned.Zone is null ? "" : $"[{zoned.Zone}]")}";

    public static string Of(OffsetTime time) => Of(time.Time) + OfOffset(time.Offset);

    public static string Of(LocalTime time)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{time.Hour:D2}:{time.Minute:D2}:{time.Second:D2}");
        return time.Nanosecond == 0 ? text : $"{text}.{Fraction(time.Nanosecond)}";
    }

    public static string OfOffset(int offset)
    {
        if (offset == 0)
            return "Z";
        var size = Math.Abs(offset);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset < 0 ? "-" : "+")}{size / 3600:D2}:{size / 60 % 60:D2}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:D2}");
    }

    public static string Of(Duration duration)
    {
        var text = new StringBuilder("P");
        Append(text, duration.Months / 12, 'Y');
        Append(text, duration.Months % 12, 'M');
        Append(text, duration.Days, 'D');
        var time = OfTimePart(duration.Seconds, duration.Nanoseconds);
        if (time.Length > 0)
            text.Append('T').Append(time);
        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    private static string OfTimePart(long seconds, int nanoseconds)
    {
        // Printed with one sign throughout: -1.5 s is held as -2 s and 500,000,000 ns.
        var total = (Int128)seconds * LocalTime.PerSecond + nanoseconds;
        var text = new StringBuilder();
        var whole = total / LocalTime.PerSecond;
        Append(text, (long)(whole / 3600), 'H');
        Append(text, (long)(whole / 60 % 60), 'M');
        var rest = total % LocalTime.PerMinute;
        if (rest != 0)
        {
            var size = Int128.Abs(rest);
            text.Append(rest < 0 ? "-" : "").Append((long)(size / LocalTime.PerSecond));
            var fraction = (int)(size % LocalTime.PerSecond);
            if (fraction != 0)
                text.Append('.').Append(Fraction(fraction));
            text.Append('S');
        }
        return text.ToString();
    }

    private static string Year(long year) => year switch
    {
        > 9999 => year.ToString("+0", CultureInfo.InvariantCulture),
        _ => year.ToString("0000;-0000", CultureInfo.InvariantCulture),
    };

    private static string Fraction(int nanoseconds) => nanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');

    private static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
            text.Append(amount.ToString(CultureInfo.InvariantCulture)).Append(unit);
    }
}
