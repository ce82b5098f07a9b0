namespace Graph.Cypher.Execution.Functions;

/// <summary>Arithmetic of durations, part by part.</summary>
internal static class Durations
{
    private const decimal DaysPerMonth = 30.436875m;

    public static Duration Of(Int128 months, Int128 days, Int128 nanoseconds)
    {
        var seconds = nanoseconds / 1_000_000_000;
        var rest = nanoseconds % 1_000_000_000;
        if (rest < 0)
            (seconds, rest) = (seconds - 1, rest + 1_000_000_000);
        try
        {
            return new(checked((long)months), checked((long)days), checked((long)seconds), (int)rest);
        }
        catch (OverflowException)
        {
            throw RuntimeErrors.Arithmetic("a duration beyond 64 bits");
        }
    }

    public static Int128 TimeNanoseconds(Duration duration) => (Int128)duration.Seconds * 1_000_000_000 + duration.Nanoseconds;

    public static Duration Add(Duration a, Duration b) => Of(
        (Int128)a.Months + b.Months, (Int128)a.Days + b.Days, TimeNanoseconds(a) + TimeNanoseconds(b));

    public static Duration Negate(Duration duration) =>
        Of(-(Int128)duration.Months, -(Int128)duration.Days, -TimeNanoseconds(duration));

    /// <summary>What is left of a month goes to the days by the average month, what is left of a day to the time.</summary>
    public static Duration Multiply(Duration duration, double factor) => OfParts(
        duration.Months * (decimal)factor, duration.Days * (decimal)factor, (decimal)TimeNanoseconds(duration) * (decimal)factor);

    /// <summary>Parts with fractions; each fraction goes to the next smaller part.</summary>
    public static Duration OfParts(decimal months, decimal days, decimal nanoseconds)
    {
        var wholeMonths = decimal.Truncate(months);
        days += (months - wholeMonths) * DaysPerMonth;
        var wholeDays = decimal.Truncate(days);
        nanoseconds += (days - wholeDays) * 86_400_000_000_000m;
        return Of((Int128)wholeMonths, (Int128)wholeDays, (Int128)decimal.Truncate(nanoseconds));
    }
}
