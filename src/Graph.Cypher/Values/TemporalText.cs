using System.Globalization;
using System.Text;

namespace Graph.Cypher.Values;

/// <summary>Temporal values as Cypher prints them: ISO 8601, fractions of a second only where there are any.</summary>
internal static class TemporalText
{
    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateTime local) =>
        Of(DateOnly.FromDateTime(local)) + "T" + Of(TimeOnly.FromDateTime(local));

    public static string Of(DateTimeOffset zoned) => Of(zoned.DateTime) + OfOffset(zoned.Offset);

    public static string Of(OffsetTime time) => Of(time.Time) + OfOffset(time.Offset);

    public static string Of(TimeOnly time)
    {
        var text = time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var fraction = time.Ticks % TimeSpan.TicksPerSecond;
        return fraction == 0 ? text : text + "." + fraction.ToString("D7", CultureInfo.InvariantCulture).TrimEnd('0');
    }

    public static string OfOffset(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
            return "Z";
        var size = offset.Duration();
        var text = (offset < TimeSpan.Zero ? "-" : "+") + size.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        return size.Seconds == 0 ? text : text + size.ToString(@"\:ss", CultureInfo.InvariantCulture);
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
        var total = (Int128)seconds * 1_000_000_000 + nanoseconds;
        var text = new StringBuilder();
        var whole = total / 1_000_000_000;
        Append(text, (long)(whole / 3600), 'H');
        Append(text, (long)(whole / 60 % 60), 'M');
        var rest = total % 60_000_000_000;
        if (rest != 0)
        {
            var size = Int128.Abs(rest);
            text.Append(rest < 0 ? "-" : "").Append((long)(size / 1_000_000_000));
            var fraction = (long)(size % 1_000_000_000);
            if (fraction != 0)
                text.Append('.').Append(fraction.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0'));
            text.Append('S');
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
            text.Append(amount.ToString(CultureInfo.InvariantCulture)).Append(unit);
    }
}
