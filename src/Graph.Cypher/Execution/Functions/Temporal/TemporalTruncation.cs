using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>The start of the unit that a value lies in, with components set upon it.</summary>
internal static class TemporalTruncation
{
    public static object Date(string unit, object value, ComponentMap? components) =>
        Kept(Start(unit, TemporalComponents.DateOf(value)) ?? throw TooSmall(unit), components?.Only(ComponentMap.DateUnits));

    public static object Local(string unit, object value, ComponentMap? components) =>
        Point(unit, value, components?.Only([.. ComponentMap.DateUnits, .. ComponentMap.TimeUnits]));

    public static object Zoned(string unit, object value, ComponentMap? components)
    {
        var local = Point(unit, value, components?.Only([.. ComponentMap.DateUnits, .. ComponentMap.TimeUnits, "timezone"]));
        return (components?.Zone ?? TemporalComponents.Zone(value) ?? ZoneRule.Utc).At(local);
    }

    public static object Time(string unit, object value, ComponentMap? components) =>
        OfDay(unit, value, components?.Only(ComponentMap.TimeUnits));

    public static object ZonedTime(string unit, object value, ComponentMap? components)
    {
        var time = OfDay(unit, value, components?.Only([.. ComponentMap.TimeUnits, "timezone"]));
        return new OffsetTime(time, components?.Zone is { } zone
            ? zone.At(new(default, time)).Offset
            : TemporalComponents.Zone(value)?.Offset ?? 0);
    }

    private static LocalDateTime Point(string unit, object value, ComponentMap? components)
    {
        var date = TemporalComponents.DateOf(value);
        return Start(unit, date) is { } start
            ? new(Kept(start, components), Kept(default(LocalTime), components))
            : new(Kept(date, components), Kept(Floor(unit, TemporalComponents.Time(value) ?? default), components));
    }

    private static LocalTime OfDay(string unit, object value, ComponentMap? components) =>
        Kept(unit == "day" ? default : Floor(unit, TemporalComponents.TimeOf(value)), components);

    private static LocalDate Kept(LocalDate start, ComponentMap? components) =>
        components?.First(ComponentMap.DateUnits) is null ? start : DateBuilder.Build(components.With("date", start));

    private static LocalTime Kept(LocalTime start, ComponentMap? components)
    {
        if (components?.First(ComponentMap.TimeUnits) is null)
            return start;
        var smaller = components.Has("millisecond") ? 0
            : components.Has("microsecond") ? start.Nanosecond / 1_000_000 * 1_000_000
            : components.Has("nanosecond") ? start.Nanosecond / 1_000 * 1_000
            : 0;
        return TimeBuilder.Build(components.With("time", start)).Add(smaller);
    }

    /// <summary>The first day of the unit; null for units of less than a day.</summary>
    private static LocalDate? Start(string unit, LocalDate date)
    {
        LocalDate? StartOf(long years) => LocalDate.Of(date.Year - LocalDate.Modulo(date.Year, years), 1, 1);
        return unit switch
        {
            "millennium" => StartOf(1000),
            "century" => StartOf(100),
            "decade" => StartOf(10),
            "year" => StartOf(1),
            "weekYear" => LocalDate.OfWeek(date.WeekYear, 1, 1),
            "quarter" => LocalDate.Of(date.Year, date.Quarter * 3 - 2, 1),
            "month" => LocalDate.Of(date.Year, date.Month, 1),
            "week" => date.AddDays(1 - date.DayOfWeek),
            "day" => date,
            _ => StepOf(unit) is null ? throw RuntimeErrors.Argument($"Unsupported unit: {unit}") : null,
        };
    }

    private static LocalTime Floor(string unit, LocalTime time) => StepOf(unit) is { } step
        ? new(time.NanosecondOfDay - time.NanosecondOfDay % step)
        : throw RuntimeErrors.Argument($"Unsupported unit: {unit}");

    private static long? StepOf(string unit) => unit switch
    {
        "hour" => LocalTime.PerHour,
        "minute" => LocalTime.PerMinute,
        "second" => LocalTime.PerSecond,
        "millisecond" => 1_000_000,
        "microsecond" => 1_000,
        _ => null,
    };

    private static CypherException TooSmall(string unit) => RuntimeErrors.Type($"Unit too small for truncation: {unit}");
}
