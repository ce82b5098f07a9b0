namespace Graph.Cypher.Execution.Functions;

/// <summary>The time of day that a map gives.</summary>
internal static class TimeBuilder
{
    private static readonly string[] Units = ["hour", "minute", "second"];
    private static readonly string[] Fractions = ["millisecond", "microsecond", "nanosecond"];

    /// <summary>Whether the map says anything of the time of day by itself.</summary>
    public static bool Within(ComponentMap map) => map.First([.. Units, .. Fractions, "time"]) is not null;

    public static LocalTime BuildOrMidnight(ComponentMap map) => Within(map) || map.Has("datetime") ? Build(map) : default;

    public static LocalTime Build(ComponentMap map)
    {
        var source = SourceOf(map);
        if (source is null)
            RequireLarger(map);
        var time = source ?? default;
        var (hour, minute, second) = (map.Number("hour", time.Hour, 0), map.Number("minute", time.Minute, 0), map.Number("second", time.Second, 0));
        return LocalTime.Of(hour, minute, second, Fraction(map, time.Nanosecond))
            ?? throw RuntimeErrors.Argument(
                hour is < 0 or > 23 ? $"Invalid value for hour (valid values 0 - 23): {hour}"
                : minute is < 0 or > 59 ? $"Invalid value for minute (valid values 0 - 59): {minute}"
                : $"Invalid value for second (valid values 0 - 59): {second}");
    }

    /// <summary>
    /// Nanoseconds of the second. Each unit may fill all that is below a second by itself, or, beside a larger one, its own three digits. What
    /// is not given is kept of a source only where a smaller one is.
    /// </summary>
    public static long Fraction(ComponentMap map, long ofSource)
    {
        if (map.First(Fractions) is null)
            return ofSource;
        var (milli, micro) = (map.Has("millisecond"), map.Has("microsecond"));
        var (milliseconds, microseconds, nanoseconds) =
            (map.Number("millisecond", 0), map.Number("microsecond", 0), map.Number("nanosecond", 0));
        Check("millisecond", milliseconds, 1_000);
        Check("microsecond", microseconds, milli ? 1_000 : 1_000_000);
        Check("nanosecond", nanoseconds, micro ? 1_000 : milli ? 1_000_000 : 1_000_000_000);
        return milliseconds * 1_000_000 + microseconds * 1_000 + nanoseconds;
    }

    private static void Check(string unit, long value, long end)
    {
        if (value < 0 || value >= end)
            throw RuntimeErrors.Argument($"Invalid value for {unit}: {value}");
    }

    private static void RequireLarger(ComponentMap map)
    {
        if (!map.Has("hour"))
            throw RuntimeErrors.Argument("hour must be specified");
        if (map.Has("second") && !map.Has("minute"))
            throw RuntimeErrors.Argument("second cannot be specified without minute");
        if (map.First(Fractions) is not null && !map.Has("second"))
            throw RuntimeErrors.Argument($"subsecond cannot be specified without {(map.Has("minute") ? "second" : "minute")}");
    }

    private static LocalTime? SourceOf(ComponentMap map) => map.Source("time") is not { } value ? null
        : map.Has("time") ? TemporalComponents.TimeOf(value)
        : TemporalComponents.Time(value) ?? default(LocalTime);
}
