using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>The durations between temporal values; a date, a time or a zone that one of the two lacks is that of the other.</summary>
internal static class TemporalDifference
{
    /// <summary>Whole months, then whole days, then time; without a date in both only time.</summary>
    public static Duration Between(object from, object to)
    {
        var (start, end) = Aligned(from, to);
        if (!HaveDates(from, to))
            return Durations.Of(0, 0, end.UtcNanoseconds - start.UtcNanoseconds);
        var months = start.Local.Date.MonthsUntil(start.Local.LastWholeDay(end.Local));
        var near = TemporalArithmetic.Moved(start, months, 0)!.Value;
        var days = near.Local.LastWholeDay(end.Local).EpochDay - near.Local.Date.EpochDay;
        var nearest = TemporalArithmetic.Moved(near, 0, days)!.Value;
        return Durations.Of(months, days, end.UtcNanoseconds - nearest.UtcNanoseconds);
    }

    public static Duration InMonths(object from, object to)
    {
        var (start, end) = Aligned(from, to);
        return HaveADate(from, to, "Months") ? new(start.Local.Date.MonthsUntil(start.Local.LastWholeDay(end.Local)), 0, 0, 0) : default;
    }

    public static Duration InDays(object from, object to)
    {
        var (start, end) = Aligned(from, to);
        return HaveADate(from, to, "Days") ? new(0, start.Local.LastWholeDay(end.Local).EpochDay - start.Local.Date.EpochDay, 0, 0) : default;
    }

    public static Duration InSeconds(object from, object to)
    {
        var (start, end) = Aligned(from, to);
        return Durations.Of(0, 0, end.UtcNanoseconds - start.UtcNanoseconds);
    }

    private static bool HaveDates(object from, object to) =>
        TemporalComponents.Date(from) is not null && TemporalComponents.Date(to) is not null;

    /// <summary>Whether both have; where neither does there are no such units between them.</summary>
    private static bool HaveADate(object from, object to, string unit) =>
        TemporalComponents.Date(from) is null && TemporalComponents.Date(to) is null
            ? throw RuntimeErrors.Type($"Unsupported unit: {unit}")
            : HaveDates(from, to);

    /// <summary>Both as points in the zone of the first, or where it has none of the second.</summary>
    private static (ZonedDateTime From, ZonedDateTime To) Aligned(object from, object to)
    {
        var (first, second) = (TemporalComponents.Zone(from), TemporalComponents.Zone(to));
        var (start, end) = (Point(from, to, first ?? second), Point(to, from, second ?? first));
        return (start, ZoneRule.Of(start).AtInstant(end.UtcNanoseconds) ?? end);
    }

    private static ZonedDateTime Point(object value, object other, ZoneRule? zone)
    {
        if (value is ZonedDateTime zoned)
            return zoned;
        var date = TemporalComponents.Date(value) ?? TemporalComponents.Date(other) ?? default;
        return (zone ?? ZoneRule.Utc).At(new(date, TemporalComponents.Time(value) ?? default));
    }
}
