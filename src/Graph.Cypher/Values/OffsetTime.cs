namespace Graph.Cypher;

/// <summary>A time of day with an offset from UTC: Cypher's <c>TIME</c>, which the CLR has no type for.</summary>
/// <param name="Time">The time on the clock there.</param>
/// <param name="Offset">Its offset from UTC, in whole seconds.</param>
public readonly record struct OffsetTime(TimeOnly Time, TimeSpan Offset) : IComparable<OffsetTime>
{
    private long UtcTicks => Time.Ticks - Offset.Ticks;

    /// <summary>Earlier instants first; at the same instant the smaller offset.</summary>
    public int CompareTo(OffsetTime other)
    {
        var byInstant = UtcTicks.CompareTo(other.UtcTicks);
        return byInstant != 0 ? byInstant : Offset.CompareTo(other.Offset);
    }

    /// <summary>ISO 8601: <c>12:31:14.645+01:00</c>.</summary>
    public override string ToString() => Values.TemporalText.Of(this);
}
