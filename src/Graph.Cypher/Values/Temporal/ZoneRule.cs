using NodaTime.TimeZones;

namespace Graph.Cypher.Values;

/// <summary>A fixed offset from UTC in seconds, or a zone of the tz database by name.</summary>
internal readonly record struct ZoneRule(int Offset, string? Name)
{
    public static readonly ZoneRule Utc = new(0, null);

    // The rules repeat with the calendar, every 400 years; beyond what the tz library counts they are read there.
    private const long DaysPerCycle = 146_097;
    private const long LeastYear = -9_000, MostYear = 9_000;

    private static readonly Dictionary<string, string> Names =
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.Keys.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone of a name without regard to case; null where there is none.</summary>
    public static ZoneRule? Named(string name) => Names.TryGetValue(name, out var id) ? new(0, id) : null;

    public static ZoneRule Of(ZonedDateTime value) => new(value.Offset, value.Zone);

    /// <summary>The point of a local time; where the clock went ahead later by as much, where it went back the first.</summary>
    public ZonedDateTime At(LocalDateTime local)
    {
        if (Name is null)
            return new(local, Offset);
        var near = Near(local);
        var mapping = NodaTime.DateTimeZoneProviders.Tzdb[Name].MapLocal(
            new NodaTime.LocalDateTime((int)near.Date.Year, near.Date.Month, near.Date.Day, near.Time.Hour, near.Time.Minute, near.Time.Second));
        var before = mapping.EarlyInterval.WallOffset.Seconds;
        return mapping.Count > 0
            ? new(local, before, Name)
            : new(local.Add((Int128)(mapping.LateInterval.WallOffset.Seconds - before) * LocalTime.PerSecond)!.Value,
                mapping.LateInterval.WallOffset.Seconds, Name);
    }

    /// <summary>The point of an instant in nanoseconds since 1970-01-01T00:00Z; null beyond the last year.</summary>
    public ZonedDateTime? AtInstant(Int128 utcNanoseconds)
    {
        if (LocalDateTime.OfNanoseconds(utcNanoseconds) is not { } utc)
            return null;
        var offset = Offset;
        if (Name is not null)
            offset = NodaTime.DateTimeZoneProviders.Tzdb[Name].GetUtcOffset(NodaTime.Instant.FromUnixTimeSeconds(Near(utc).Seconds)).Seconds;
        return utc.Add((Int128)offset * LocalTime.PerSecond) is { } local ? new(local, offset, Name) : null;
    }

    private static LocalDateTime Near(LocalDateTime local)
    {
        var year = local.Date.Year;
        var cycles = year > MostYear ? (year - MostYear + 399) / 400 : year < LeastYear ? -((LeastYear - year + 399) / 400) : 0;
        return local with { Date = new(local.Date.EpochDay - cycles * DaysPerCycle) };
    }
}
