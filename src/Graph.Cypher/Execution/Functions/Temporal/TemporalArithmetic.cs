namespace Graph.Cypher.Execution.Functions;

/// <summary>Temporal values moved by durations.</summary>
internal static class TemporalArithmetic
{
    /// <summary>
    /// Moves by months first (to the last day of a shorter month), then days, then the time: of a zoned value the first two by its
    /// calendar, the last by the instant. A date takes whole days of the time, a time of day only the time.
    /// </summary>
    public static object Add(object value, Duration duration)
    {
        var nanoseconds = Durations.TimeNanoseconds(duration);
        object? moved = value switch
        {
            LocalDate date => date.AddMonths(duration.Months)?.AddDays((Int128)duration.Days + nanoseconds / LocalTime.PerDay),
            LocalDateTime local => local.Add(duration.Months, duration.Days)?.Add(nanoseconds),
            ZonedDateTime zoned => Moved(zoned, duration.Months, duration.Days) is { } days
                ? Values.ZoneRule.Of(zoned).AtInstant(days.UtcNanoseconds + nanoseconds)
                : null,
            LocalTime time => time.Add(nanoseconds),
            OffsetTime time => time with { Time = time.Time.Add(nanoseconds) },
            _ => throw RuntimeErrors.Expected("a temporal value", value),
        };
        return moved ?? throw RuntimeErrors.Arithmetic($"a date beyond the years {-LocalDate.LastYear} to {LocalDate.LastYear}");
    }

    /// <summary>So many months and days on; the offset stays where the zone still has it then.</summary>
    public static ZonedDateTime? Moved(ZonedDateTime zoned, long months, long days)
    {
        if (months == 0 && days == 0)
            return zoned;
        if (zoned.Local.Add(months, days) is not { } local)
            return null;
        var rule = Values.ZoneRule.Of(zoned);
        return rule.AtInstant(local.Nanoseconds - (Int128)zoned.Offset * LocalTime.PerSecond) is { } kept && kept.Offset == zoned.Offset
            ? kept
            : rule.At(local);
    }
}
