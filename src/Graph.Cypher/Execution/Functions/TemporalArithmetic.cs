using Graph.Cypher.Execution;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Temporal values moved by durations, and the durations between them.</summary>
internal static class TemporalArithmetic
{
    /// <summary>Moves by months first (to the last day of a shorter month), then days, then the time.</summary>
    public static object Add(object value, Duration duration)
    {
        try
        {
            var ticks = Durations.Ticks(Durations.TimeNanoseconds(duration));
            switch (value)
            {
                case DateOnly date:
                    return date.AddMonths((int)duration.Months).AddDays((int)(duration.Days + duration.Seconds / 86_400));
                case DateTime local:
                    return local.AddMonths((int)duration.Months).AddDays(duration.Days).AddTicks(ticks);
                case DateTimeOffset zoned:
                    return zoned.AddMonths((int)duration.Months).AddDays(duration.Days).AddTicks(ticks);
                case TimeOnly time:
                    return time.Add(TimeSpan.FromTicks(ticks % TimeSpan.TicksPerDay));
                case OffsetTime time:
                    return time with { Time = time.Time.Add(TimeSpan.FromTicks(ticks % TimeSpan.TicksPerDay)) };
                default:
                    throw RuntimeErrors.Expected("a temporal value", value);
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            throw RuntimeErrors.Arithmetic("a date outside of the years 1 to 9999");
        }
    }

    /// <summary>
    /// The duration from one value to another: whole months, then whole days, then time. What one of the two lacks is not counted: between
    /// a date and a time of day only the time is.
    /// </summary>
    public static Duration Between(object from, object to)
    {
        var (start, end) = Aligned(from, to);
        if (TemporalComponents.Date(from) is null || TemporalComponents.Date(to) is null)
            return Durations.Of(0, 0, (Int128)(end - start).Ticks * 100);
        var months = (end.Year - start.Year) * 12 + end.Month - start.Month;
        while (months > 0 && start.AddMonths(months) > end)
            months--;
        while (months < 0 && start.AddMonths(months) < end)
            months++;
        var rest = end - start.AddMonths(months);
        return Durations.Of(months, rest.Days, (Int128)(rest - TimeSpan.FromDays(rest.Days)).Ticks * 100);
    }

    public static Duration InMonths(object from, object to) => Between(from, to) with { Days = 0, Seconds = 0, Nanoseconds = 0 };

    public static Duration InDays(object from, object to)
    {
        var (start, end) = Aligned(from, to);
        return TemporalComponents.Date(from) is null || TemporalComponents.Date(to) is null
            ? default
            : new(0, (end - start).Days, 0, 0);
    }

    public static Duration InSeconds(object from, object to)
    {
        var (start, end) = Aligned(from, to);
        return Durations.Of(0, 0, (Int128)(end - start).Ticks * 100);
    }

    /// <summary>Both as local times, in the offset of the first where both have one.</summary>
    private static (DateTime From, DateTime To) Aligned(object from, object to)
    {
        var dated = TemporalComponents.Date(from) is not null && TemporalComponents.Date(to) is not null;
        var (start, end) = (Local(from, dated), Local(to, dated));
        if (TemporalComponents.Offset(from) is { } first && TemporalComponents.Offset(to) is { } second)
            end = end - second + first;
        return (start, end);
    }

    private static DateTime Local(object value, bool dated)
    {
        var date = dated ? TemporalComponents.Date(value)!.Value : new DateOnly(2000, 1, 1);
        return date.ToDateTime(TemporalComponents.Time(value) ?? TimeOnly.MinValue);
    }
}
