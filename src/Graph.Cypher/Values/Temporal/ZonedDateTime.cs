namespace Graph.Cypher;

/// <summary>A point in time: day, time of day, offset from UTC, and perhaps a zone: Cypher's <c>ZONED DATETIME</c>.</summary>
/// <param name="Local">Day and time on the clock there.</param>
/// <param name="Offset">The offset from UTC then and there in seconds, -18 to 18 hours.</param>
/// <param name="Zone">The zone's name in the tz database, <c>Asia/Shanghai</c>; null for a fixed offset.</param>
public readonly record struct ZonedDateTime(LocalDateTime Local, int Offset, string? Zone = null) : IComparable<ZonedDateTime>
{
    /// <summary>The same instant with the same offset.</summary>
    public static ZonedDateTime From(DateTimeOffset moment) =>
        new(LocalDateTime.From(moment.DateTime), (int)(moment.Offset.Ticks / TimeSpan.TicksPerSecond));

    /// <summary>The same instant with its offset; the zone's name and what is finer than 100 nanoseconds are lost.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The year is not one of 1 to 9999, or the offset not one of whole minutes up to 14 hours.
    /// </exception>
    public DateTimeOffset ToDateTimeOffset() => new(Local.ToDateTime(), TimeSpan.FromSeconds(Offset));

    /// <summary>Earlier instants first; at the same instant the smaller offset, then by the zone's name.</summary>
    public int CompareTo(ZonedDateTime other)
    {
        if (UtcNanoseconds.CompareTo(other.UtcNanoseconds) is not 0 and var byInstant)
            return byInstant;
        return Offset.CompareTo(other.Offset) is not 0 and var byOffset ? byOffset : string.CompareOrdinal(Zone, other.Zone);
    }

    /// <summary>Reads <c>2024-02-29T12:31:14+01:00[Europe/Stockholm]</c>.</summary>
    /// <exception cref="CypherException">The text is not of that form.</exception>
    public static ZonedDateTime Parse(string text) => Execution.Functions.TemporalParser.ZonedAsWritten(text);

    /// <summary>ISO 8601 with the zone behind it: <c>2024-02-29T12:31:14+01:00[Europe/Stockholm]</c>.</summary>
    public override string ToString() => Values.TemporalText.Of(this);

    /// <summary>Seconds since 1970-01-01T00:00Z.</summary>
    internal long EpochSeconds => Local.Seconds - Offset;

    /// <summary>Nanoseconds since 1970-01-01T00:00Z.</summary>
    internal Int128 UtcNanoseconds => Local.Nanoseconds - (Int128)Offset * LocalTime.PerSecond;
}
