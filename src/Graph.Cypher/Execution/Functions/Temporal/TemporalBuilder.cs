using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>
/// Temporal values out of maps: components (<c>year</c>, <c>month</c>, …), or others to take them from (<c>date</c>, <c>time</c>,
/// <c>datetime</c>), which the components are then set upon; a time zone given beside a zoned source converts to it.
/// </summary>
internal static class TemporalBuilder
{
    public static object Date(ComponentMap map) => DateBuilder.Build(map.Only(ComponentMap.DateUnits));

    public static object Time(ComponentMap map) => TimeBuilder.Build(map.Only(ComponentMap.TimeUnits));

    public static object Local(ComponentMap map)
    {
        map.Only([.. ComponentMap.DateUnits, .. ComponentMap.TimeUnits, "datetime"]);
        return LocalOf(map);
    }

    public static object ZonedTime(ComponentMap map)
    {
        var time = TimeBuilder.Build(map.Only([.. ComponentMap.TimeUnits, "timezone"]));
        var source = map.Source("time") is { } value ? TemporalComponents.Zone(value) : null;
        if (map.Zone is not { } zone)
            return new OffsetTime(time, OffsetNow(source));
        var offset = OffsetNow(zone);
        return source is { } from
            ? new OffsetTime(time.Add((Int128)(offset - OffsetNow(from)) * LocalTime.PerSecond), offset)
            : new OffsetTime(time, offset);

        // A zone's offset hangs on the day, and a time has none: that of the day the source has, else of the epoch's.
        int OffsetNow(ZoneRule? rule) => rule is not { } known ? 0
            : known.Name is null || map.Source("time") is ZonedDateTime ? known.Offset
            : known.At(new(default, time)).Offset;
    }

    public static object Zoned(ComponentMap map)
    {
        map.Only([.. ComponentMap.DateUnits, .. ComponentMap.TimeUnits, "datetime", "timezone", "epochSeconds", "epochMillis"]);
        var zone = map.Zone;
        if (map.SinceEpoch is { } instant)
            return (zone ?? ZoneRule.Utc).AtInstant(instant) ?? throw RuntimeErrors.Argument($"a point in time beyond the year {LocalDate.LastYear}");
        var local = LocalOf(map);
        var source = (map.Source("time") ?? map.Source("datetime")) is { } value ? TemporalComponents.Zone(value) : null;
        if (zone is not { } target)
            return (source ?? ZoneRule.Utc).At(local);
        return source is { } from ? target.AtInstant(from.At(local).UtcNanoseconds)! : target.At(local);
    }

    public static Duration Duration(ComponentMap map)
    {
        map.Only(ComponentMap.DurationUnits);
        return Durations.OfParts(
            map.Amount("years") * 12 + map.Amount("quarters") * 3 + map.Amount("months"), map.Amount("weeks") * 7 + map.Amount("days"),
            (map.Amount("hours") * 3600 + map.Amount("minutes") * 60 + map.Amount("seconds")) * LocalTime.PerSecond
            + map.Amount("milliseconds") * 1_000_000m + map.Amount("microseconds") * 1_000m + map.Amount("nanoseconds"));
    }

    private static LocalDateTime LocalOf(ComponentMap map) =>
        new(DateBuilder.Build(map, toTheDay: TimeBuilder.Within(map)), TimeBuilder.BuildOrMidnight(map));

    /// <summary>The map that takes everything from one value.</summary>
    public static ComponentMap Selecting(object value, string function)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (!function.EndsWith("time", StringComparison.Ordinal) || function.EndsWith("datetime", StringComparison.Ordinal))
            map["date"] = value;
        if (function != "date" && (TemporalComponents.Time(value) is not null || !map.ContainsKey("date")))
            map["time"] = value;
        return new(map);
    }
}
