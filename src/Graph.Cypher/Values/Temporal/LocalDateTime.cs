namespace Graph.Cypher;

/// <summary>A day and a time of day without an offset: Cypher's <c>LOCAL DATETIME</c>.</summary>
/// <param name="Date">The day.</param>
/// <param name="Time">The time of day.</param>
public readonly record struct LocalDateTime(LocalDate Date, LocalTime Time) : IComparable<LocalDateTime>
{
    /// <summary>The same day and time, whatever its <see cref="DateTime.Kind"/>.</summary>
    public static LocalDateTime From(DateTime local) =>
        new(LocalDate.From(DateOnly.FromDateTime(local)), LocalTime.From(TimeOnly.FromDateTime(local)));

    /// <summary>The same day and time; what is finer than 100 nanoseconds is cut off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of 1 to 9999.</exception>
    public DateTime ToDateTime() => Date.ToDateOnly().ToDateTime(Time.ToTimeOnly());

    /// <summary>By day, then by time.</summary>
    public int CompareTo(LocalDateTime other) => Date.CompareTo(other.Date) is not 0 and var byDate ? byDate : Time.CompareTo(other.Time);

    /// <summary>Reads <c>2024-02-29T12:31:14.645</c>.</summary>
    /// <exception cref="CypherException">The text is not of that form.</exception>
    public static LocalDateTime Parse(string text) => Execution.Functions.TemporalParser.Local(text);

    /// <summary>ISO 8601: <c>2024-02-29T12:31:14.645</c>.</summary>
    public override string ToString() => Values.TemporalText.Of(this);

    /// <summary>Seconds since 1970-01-01T00:00 on the same clock.</summary>
    internal long Seconds => Date.EpochDay * 86_400 + Time.NanosecondOfDay / LocalTime.PerSecond;

    /// <summary>Nanoseconds since 1970-01-01T00:00 on the same clock.</summary>
    internal Int128 Nanoseconds => (Int128)Date.EpochDay * LocalTime.PerDay + Time.NanosecondOfDay;

    /// <summary>The point so many nanoseconds after 1970-01-01T00:00; null beyond the last year.</summary>
    internal static LocalDateTime? OfNanoseconds(Int128 nanoseconds)
    {
        var time = nanoseconds % LocalTime.PerDay;
        if (time < 0)
            time += LocalTime.PerDay;
        return default(LocalDate).AddDays((nanoseconds - time) / LocalTime.PerDay) is { } date ? new(date, new((long)time)) : null;
    }

    internal LocalDateTime? Add(long months, long days) =>
        Date.AddMonths(months)?.AddDays(days) is { } date ? new(date, Time) : null;

    internal LocalDateTime? Add(Int128 nanoseconds) => OfNanoseconds(Nanoseconds + nanoseconds);

    /// <summary>The other's day, but the one nearer to here where its time of day has not come yet.</summary>
    internal LocalDate LastWholeDay(LocalDateTime other) => (other.Date.CompareTo(Date), other.Time.CompareTo(Time)) switch
    {
        (> 0, < 0) => new(other.Date.EpochDay - 1),
        (< 0, > 0) => new(other.Date.EpochDay + 1),
        _ => other.Date,
    };
}
