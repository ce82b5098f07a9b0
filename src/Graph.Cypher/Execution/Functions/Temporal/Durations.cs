namespace Graph.Cypher.Execution.Functions;

/// <summary>Arithmetic of durations, part by part.</summary>
internal static class Durations
{
    private const double SecondsPerMonth = 2_629_746;
    private const double SecondsPerDay = 86_400;

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
    public static Duration Multiply(Duration duration, object factor) => factor is long whole
        ? Of((Int128)duration.Months * whole, (Int128)duration.Days * whole, TimeNanoseconds(duration) * whole)
        : Parts(duration, (double)factor, (part, by) => part * by);

    public static Duration Divide(Duration duration, object divisor) => divisor is 0L
        ? throw RuntimeErrors.Arithmetic("/ by zero")
        : Parts(duration, Numbers.ToDouble(divisor), (part, by) => part / by);

    /// <summary>Parts with fractions: of whole months and days exactly, otherwise as <see cref="Approximate"/>.</summary>
    public static Duration OfParts(decimal months, decimal days, decimal nanoseconds) =>
        months == decimal.Truncate(months) && days == decimal.Truncate(days)
            ? Of((Int128)months, (Int128)days, (Int128)decimal.Truncate(nanoseconds))
            : Approximate(
                (double)months, (double)days, (double)decimal.Truncate(nanoseconds / LocalTime.PerSecond), (double)(nanoseconds % LocalTime.PerSecond));

    /// <summary>
    /// Parts with fractions, each of which goes to the next smaller part; a month has 2,629,746 seconds. In floats, so that it rounds as
    /// Neo4j does.
    /// </summary>
    public static Duration Approximate(double months, double days, double seconds, double nanoseconds)
    {
        var wholeMonths = Whole(months);
        days += (months - wholeMonths) * SecondsPerMonth / SecondsPerDay;
        var wholeDays = Whole(days);
        seconds += (days - wholeDays) * SecondsPerDay;
        var wholeSeconds = Whole(seconds);
        nanoseconds += (seconds - wholeSeconds) * LocalTime.PerSecond;
        return Of(wholeMonths, wholeDays, (Int128)wholeSeconds * LocalTime.PerSecond + Whole(nanoseconds));
    }

    private static Duration Parts(Duration duration, double by, Func<double, double, double> change) => Approximate(
        change(duration.Months, by), change(duration.Days, by), change(duration.Seconds, by), change(duration.Nanoseconds, by));

    private static long Whole(double part) => Math.Abs(part) < 9.2e18
        ? (long)part
        : throw RuntimeErrors.Arithmetic("a duration beyond 64 bits");
}
