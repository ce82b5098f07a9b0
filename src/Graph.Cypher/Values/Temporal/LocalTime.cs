namespace Graph.Cypher;

/// <summary>A time of day without an offset: Cypher's <c>LOCAL TIME</c>.</summary>
/// <param name="NanosecondOfDay">Nanoseconds since midnight.</param>
public readonly record struct LocalTime(long NanosecondOfDay) : IComparable<LocalTime>
{
    internal const long PerSecond = 1_000_000_000;
    internal const long PerMinute = 60 * PerSecond;
    internal const long PerHour = 60 * PerMinute;
    internal const long PerDay = 24 * PerHour;

    /// <summary>0 to 23.</summary>
    public int Hour => (int)(NanosecondOfDay / PerHour);

    /// <summary>0 to 59.</summary>
    public int Minute => (int)(NanosecondOfDay / PerMinute % 60);

    /// <summary>0 to 59.</summary>
    public int Second => (int)(NanosecondOfDay / PerSecond % 60);

    /// <summary>The fraction of the second, 0 to 999,999,999.</summary>
    public int Nanosecond => (int)(NanosecondOfDay % PerSecond);

    /// <summary>The time of an hour, minute, second and nanosecond of the second; null where there is none.</summary>
    public static LocalTime? Of(long hour, long minute, long second, long nanosecond = 0) =>
        hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59 || nanosecond is < 0 or >= PerSecond
            ? null
            : new(hour * PerHour + minute * PerMinute + second * PerSecond + nanosecond);

    /// <summary>The same time.</summary>
    public static LocalTime From(TimeOnly time) => new(time.Ticks * 100);

    /// <summary>The same time; what is finer than 100 nanoseconds is cut off.</summary>
    public TimeOnly ToTimeOnly() => new(NanosecondOfDay / 100);

    /// <summary>By time of day.</summary>
    public int CompareTo(LocalTime other) => NanosecondOfDay.CompareTo(other.NanosecondOfDay);

    /// <summary>Reads <c>12:31:14.645</c>.</summary>
    /// <exception cref="CypherException">The text is not of that form.</exception>
    public static LocalTime Parse(string text) => Execution.Functions.TemporalParser.Time(text);

    /// <summary>ISO 8601: <c>12:31:14.645</c>.</summary>
    public override string ToString() => Values.TemporalText.Of(this);

    /// <summary>So much later, around the clock.</summary>
    internal LocalTime Add(Int128 nanoseconds) => new(LocalDate.Modulo((long)(nanoseconds % PerDay) + NanosecondOfDay, PerDay));
}
