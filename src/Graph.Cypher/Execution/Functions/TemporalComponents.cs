using System.Globalization;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution;

/// <summary>The parts of temporal values: <c>d.year</c>, <c>t.minute</c>, <c>x.days</c>.</summary>
internal static class TemporalComponents
{
    public static bool IsInstant(object? value) => value is DateOnly or DateTime or DateTimeOffset or TimeOnly or OffsetTime;

    /// <summary>The date in a value; null where it has none.</summary>
    public static DateOnly? Date(object value) => value switch
    {
        DateOnly date => date,
        DateTime local => DateOnly.FromDateTime(local),
        DateTimeOffset zoned => DateOnly.FromDateTime(zoned.DateTime),
        _ => null,
    };

    /// <summary>The time of day in a value; null where it has none.</summary>
    public static TimeOnly? Time(object value) => value switch
    {
        TimeOnly time => time,
        OffsetTime time => time.Time,
        DateTime local => TimeOnly.FromDateTime(local),
        DateTimeOffset zoned => TimeOnly.FromDateTime(zoned.DateTime),
        _ => null,
    };

    /// <summary>The offset from UTC in a value; null where it has none.</summary>
    public static TimeSpan? Offset(object value) => value switch
    {
        OffsetTime time => time.Offset,
        DateTimeOffset zoned => zoned.Offset,
        _ => null,
    };

    public static object? Of(object value, string key)
    {
        if (value is Duration duration)
            return OfDuration(duration, key) ?? throw Missing(value, key);
        if (Date(value) is { } date && OfDate(date, key) is { } part)
            return part;
        if (Time(value) is { } time && OfTime(time, key) is { } other)
            return other;
        if (Offset(value) is { } offset)
            switch (key)
            {
                case "timezone" or "offset":
                    return TemporalText.OfOffset(offset);
                case "offsetMinutes":
                    return (long)offset.TotalMinutes;
                case "offsetSeconds":
                    return (long)offset.TotalSeconds;
            }
        return (value, key) switch
        {
            (DateTimeOffset zoned, "epochSeconds") => zoned.ToUnixTimeSeconds(),
            (DateTimeOffset zoned, "epochMillis") => zoned.ToUnixTimeMilliseconds(),
            _ => throw Missing(value, key),
        };
    }

    private static object? OfDate(DateOnly date, string key) => key switch
    {
        "year" => (long)date.Year,
        "quarter" => (long)(date.Month + 2) / 3,
        "month" => (long)date.Month,
        "week" => (long)ISOWeek.GetWeekOfYear(date.ToDateTime(default)),
        "weekYear" => (long)ISOWeek.GetYear(date.ToDateTime(default)),
        "dayOfQuarter" => (long)(date.DayNumber - new DateOnly(date.Year, (date.Month - 1) / 3 * 3 + 1, 1).DayNumber + 1),
        "quarterDay" => OfDate(date, "dayOfQuarter"),
        "day" => (long)date.Day,
        "ordinalDay" => (long)date.DayOfYear,
        "weekDay" or "dayOfWeek" => date.DayOfWeek == DayOfWeek.Sunday ? 7L : (long)date.DayOfWeek,
        _ => null,
    };

    private static object? OfTime(TimeOnly time, string key) => key switch
    {
        "hour" => (long)time.Hour,
        "minute" => (long)time.Minute,
        "second" => (long)time.Second,
        "millisecond" => time.Ticks % TimeSpan.TicksPerSecond / 10_000,
        "microsecond" => time.Ticks % TimeSpan.TicksPerSecond / 10,
        "nanosecond" => time.Ticks % TimeSpan.TicksPerSecond * 100,
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

    private static CypherException Missing(object value, string key) =>
        RuntimeErrors.Argument($"No such field: {key} of {ValueKinds.NameOf(value)}");
}
