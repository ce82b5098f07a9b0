namespace Graph.Cypher;

/// <summary>A time of day with an offset from UTC: Cypher's <c>ZONED TIME</c>.</summary>
/// <param name="Time">The time on the clock there.</param>
/// <param name="Offset">Its offset from UTC in seconds, -18 to 18 hours.</param>
public readonly record struct OffsetTime(LocalTime Time, int Offset) : IComparable<OffsetTime>
{
    /// <summary>Nanoseconds since midnight in UTC, less than nothing or more than a day where the day there is another.</summary>
    internal long UtcNanosecond => Time.NanosecondOfDay - Offset * LocalTime.PerSecond;

    /// <summary>Earlier instants first; at the same instant the smaller offset.</summary>
    public int CompareTo(OffsetTime other)
    {
        var byInstant = UtcNanosecond.CompareTo(other.UtcNanosecond);
        return byInstant != 0 ? byInstant : Offset.CompareTo(other.Offset);
    }

    /// <summary>Reads <c>12:31:14.645+01:00</c>.</summary>
    /// <exception cref="CypherException">The text is not of that form.</exception>
    public static OffsetTime Parse(string text) => Execution.Functions.TemporalParser.ZonedTime(text);

    /// <summary>ISO 8601: <c>12:31:14.645+01:00</c>.</summary>
    public override string ToString() => Values.TemporalText.Of(this);
}
