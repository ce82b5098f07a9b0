namespace Graph.Cypher.Storage.Migrations;

/// <summary>Version 1's counts of days and of ticks in version 2's units.</summary>
internal static class Ticks
{
    public const long NanosecondsPerTick = 100;

    private const long DaysToEpoch = 719_162;
    private const long TicksPerSecond = 10_000_000;
    private const long SecondsPerDay = 86_400;

    public static long EpochDay(long dayNumber) => dayNumber - DaysToEpoch;

    /// <summary>Days since 1970-01-01 and the nanosecond of the day.</summary>
    public static (long Day, long Nanosecond) DayAndNanosecond(long ticks) =>
        (EpochDay(ticks / (TicksPerSecond * SecondsPerDay)), ticks % (TicksPerSecond * SecondsPerDay) * NanosecondsPerTick);

    /// <summary>Seconds since 1970-01-01 and the nanosecond of the second.</summary>
    public static (long Second, long Nanosecond) SecondAndNanosecond(long ticks)
    {
        var second = Math.DivRem(ticks, TicksPerSecond, out var rest);
        // Only the instant of a moment in the first hours of the year 1 can be negative.
        if (rest < 0)
            (second, rest) = (second - 1, rest + TicksPerSecond);
        return (second - DaysToEpoch * SecondsPerDay, rest * NanosecondsPerTick);
    }

    public static long Seconds(long ticks) => ticks / TicksPerSecond;
}
