using Graph.Cypher.Values;

namespace Graph.Cypher.Execution;

/// <summary>The parts of temporal values: <c>d.year</c>, <c>t.minute</c>, <c>x.days</c>.</summary>
internal static class TemporalComponents
{
    public static bool IsInstant(object? value) => value is LocalDate or LocalDateTime or ZonedDateTime or LocalTime or OffsetTime;

    /// <summary>The date in a value; null where it has none.</summary>
    public static LocalDate? Date(object value) => value switch
    {
        LocalDate date => date,
        LocalDateTime local => local.Date,
        ZonedDateTime zoned => zoned.Local.Date,
        _ => null,
    };

    /// <summary>The date in a value.</summary>
    /// <exception cref="CypherException">It has none.</exception>
    public static LocalDate DateOf(object value) => Date(value) ?? throw RuntimeErrors.Type($"Cannot get the date of: {ValueText.Quoted(value)}");

    /// <summary>The time of day in a value; null where it has none.</summary>
    public static LocalTime? Time(object value) => value switch
    {
        LocalTime time => time,
        OffsetTime time => time.Time,
        LocalDateTime local => local.Time,
        ZonedDateTime zoned => zoned.Local.Time,
        _ => null,
    };

    /// <summary>The time of day in a value.</summary>
    /// <exception cref="CypherException">It has none.</exception>
    public static LocalTime TimeOf(object value) => Time(value) ?? throw RuntimeErrors.Type($"Cannot get the time of: {ValueText.Quoted(value)}");

    /// <summary>The zone in a value, with the offset that it has there; null where it has none.</summary>
    public static ZoneRule? Zone(object value) => value switch
    {
        OffsetTime time => new(time.Offset, null),
        ZonedDateTime zoned => ZoneRule.Of(zoned),
        _ => null,
    };

    public static object? Of(object value, string key)
    {
        if (value is Duration duration)
            return OfDuration(duration, key) ?? throw Missing(key);
        if (Date(value) is { } date && OfDate(date, key) is { } part)
            return part;
        if (Time(value) is { } time && OfTime(time, key) is { } other)
            return other;
        return (Zone(value), value, key) switch
        {
            ({ } zone, _, "timezone") => zone.Name ?? TemporalText.OfOffset(zone.Offset),
            ({ } zone, _, "offset") => TemporalText.OfOffset(zone.Offset),
            ({ } zone, _, "offsetMinutes") => (long)(zone.Offset / 60),
            ({ } zone, _, "offsetSeconds") => (long)zone.Offset,
            (_, ZonedDateTime zoned, "epochSeconds") => zoned.EpochSeconds,
            (_, ZonedDateTime zoned, "epochMillis") => zoned.EpochSeconds * 1000 + zoned.Local.Time.Nanosecond / 1_000_000,
            _ => throw Missing(key),
        };
    }

    private static object? OfDate(LocalDate date, string key) => key switch
    {
        "year" => date.Year,
        "quarter" => (long)date.Quarter,
        "month" => (long)date.Month,
        "week" => (long)date.Week,
        "weekYear" => date.WeekYear,
        "dayOfQuarter" or "quarterDay" => (long)date.DayOfQuarter,
        "day" => (long)date.Day,
        "ordinalDay" => (long)date.DayOfYear,
        "weekDay" or "dayOfWeek" => (long)date.DayOfWeek,
        _ => null,
    };

    private static object? OfTime(LocalTime time, string key) => key switch
    {
        "hour" => (long)time.Hour,
        "minute" => (long)time.Minute,
        "second" => (long)time.Second,
        "millisecond" => (long)time.Nanosecond / 1_000_000,
        "microsecond" => (long)time.Nanosecond / 1_000,
        "nanosecond" => (long)time.Nanosecond,
        _ => null,
    };

    private static object? OfDuration(Duration duration, string key) => key switch
    {
        "years" => duration.Months / 12,
        "quarters" => duration.Months / 3,
        "months" => duration.Months,
        "weeks" => duration.Days / 7,
        "days" => duration.Days,
        "hours" => duration.Seconds / 3600,
        "minutes" => duration.Seconds / 60,
        "seconds" => duration.Seconds,
        "milliseconds" => duration.Seconds * 1_000 + duration.Nanoseconds / 1_000_000,
        "microseconds" => duration.Seconds * 1_000_000 + duration.Nanoseconds / 1_000,
        "nanoseconds" => duration.Seconds * 1_000_000_000 + duration.Nanoseconds,
        "quartersOfYear" => duration.Months / 3 % 4,
        "monthsOfQuarter" => duration.Months % 3,
        "monthsOfYear" => duration.Months % 12,
        "daysOfWeek" => duration.Days % 7,
        "minutesOfHour" => duration.Seconds / 60 % 60,
        "secondsOfMinute" => duration.Seconds % 60,
        "millisecondsOfSecond" => (long)duration.Nanoseconds / 1_000_000,
        "microsecondsOfSecond" => (long)duration.Nanoseconds / 1_000,
        "nanosecondsOfSecond" => (long)duration.Nanoseconds,
        _ => null,
    };

    private static CypherException Missing(string key) => RuntimeErrors.Type($"No such field: {key}");
}
