using System.Globalization;

namespace Graph.Cypher.Execution.Functions;

/// <summary>
/// Temporal values out of maps: components (<c>year</c>, <c>month</c>, …), or others to take them from (<c>date</c>, <c>time</c>, <c>datetime</c>).
/// </summary>
internal static class TemporalBuilder
{
    private static readonly string[] Units =
    [
        "year", "month", "day", "week", "dayOfWeek", "ordinalDay", "quarter", "dayOfQuarter", "hour", "minute", "second", "millisecond",
        "microsecond", "nanosecond", "timezone", "date", "time", "datetime", "epochSeconds", "epochMillis",
    ];

    private static readonly string[] DurationUnits =
    [
        "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds",
    ];

    public static object Date(IReadOnlyDictionary<string, object?> map) => DateOf(Known(map));

    public static object Time(IReadOnlyDictionary<string, object?> map) => TimeOf(Known(map));

    public static object ZonedTime(IReadOnlyDictionary<string, object?> map)
    {
        var (time, offset) = (TimeOf(Known(map)), OffsetOf(map));
        return SourceOffset(map) is { } source && map.ContainsKey("timezone")
            ? new OffsetTime(time.Add(offset - source), offset)
            : new OffsetTime(time, offset);
    }

    public static object Local(IReadOnlyDictionary<string, object?> map) => DateOf(Known(map)).ToDateTime(TimeOf(map));

    public static object Zoned(IReadOnlyDictionary<string, object?> map)
    {
        var offset = OffsetOf(map);
        if (Known(map).TryGetValue("epochSeconds", out var seconds))
            return DateTimeOffset.FromUnixTimeSeconds(Numbers.ToLong(seconds)).AddTicks(Fraction(map, 0)).ToOffset(offset);
        if (map.TryGetValue("epochMillis", out var milliseconds))
            return DateTimeOffset.FromUnixTimeMilliseconds(Numbers.ToLong(milliseconds)).AddTicks(Fraction(map, 0)).ToOffset(offset);
        var local = DateOf(map).ToDateTime(TimeOf(map));
        return SourceOffset(map) is { } source && map.ContainsKey("timezone")
            ? new DateTimeOffset(local, source).ToOffset(offset)
            : new DateTimeOffset(local, offset);
    }

    public static Duration Duration(IReadOnlyDictionary<string, object?> map)
    {
        if (map.Keys.FirstOrDefault(key => !DurationUnits.Contains(key)) is { } unknown)
            throw Unknown(unknown, DurationUnits);
        decimal Part(string unit) => map.GetValueOrDefault(unit) switch
        {
            null => 0,
            long integer => integer,
            double number => (decimal)number,
            var other => throw RuntimeErrors.Expected("Number", other),
        };
        return Durations.OfParts(
            Part("years") * 12 + Part("quarters") * 3 + Part("months"), Part("weeks") * 7 + Part("days"),
            (Part("hours") * 3600 + Part("minutes") * 60 + Part("seconds")) * 1_000_000_000m
            + Part("milliseconds") * 1_000_000m + Part("microseconds") * 1_000m + Part("nanoseconds"));
    }

    /// <summary>The map that takes everything from one value.</summary>
    public static Dictionary<string, object?> Selecting(object value)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (TemporalComponents.Date(value) is not null)
            map["date"] = value;
        if (TemporalComponents.Time(value) is not null)
            map["time"] = value;
        return map;
    }

    /// <summary>The start of the unit a value lies in; further components are then set upon it.</summary>
    public static object Truncate(
        string unit, object value, IReadOnlyDictionary<string, object?>? components, Func<IReadOnlyDictionary<string, object?>, object> build)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        var (start, time) = (TemporalComponents.Date(value), TemporalComponents.Time(value) ?? TimeOnly.MinValue);
        var ticks = time.Ticks;
        long? step = unit.ToLowerInvariant() switch
        {
            "hour" => TimeSpan.TicksPerHour,
            "minute" => TimeSpan.TicksPerMinute,
            "second" => TimeSpan.TicksPerSecond,
            "millisecond" => TimeSpan.TicksPerMillisecond,
            "microsecond" => 10,
            _ => null,
        };
        if (start is { } date)
            map["date"] = step is null ? Start(unit, date) : date;
        map["time"] = new TimeOnly(step is { } size ? ticks - ticks % size : 0);
        if (TemporalComponents.Offset(value) is { } offset)
            map["timezone"] = Values.TemporalText.OfOffset(offset);
        foreach (var (key, component) in components ?? new Dictionary<string, object?>())
            // A smaller fraction is set beside the ones that stand.
            map[key] = component;
        return build(map);
    }

    private static DateOnly Start(string unit, DateOnly date) => unit.ToLowerInvariant() switch
    {
        "millennium" => new(Math.Max(1, date.Year / 1000 * 1000), 1, 1),
        "century" => new(Math.Max(1, date.Year / 100 * 100), 1, 1),
        "decade" => new(Math.Max(1, date.Year / 10 * 10), 1, 1),
        "year" => new(date.Year, 1, 1),
        "weekyear" => DateOnly.FromDateTime(ISOWeek.ToDateTime(ISOWeek.GetYear(date.ToDateTime(default)), 1, DayOfWeek.Monday)),
        "quarter" => new(date.Year, (date.Month - 1) / 3 * 3 + 1, 1),
        "month" => new(date.Year, date.Month, 1),
        "week" => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
        "day" => date,
        _ => throw RuntimeErrors.Argument($"Unit not supported: {unit}"),
    };

    private static DateOnly DateOf(IReadOnlyDictionary<string, object?> map)
    {
        var source = Source(map, "date", TemporalComponents.Date);
        if (source is null && !map.ContainsKey("year"))
            throw RuntimeErrors.Argument("year must be specified");
        var date = source ?? new DateOnly(1, 1, 1);
        int Part(string unit, int absent) => map.TryGetValue(unit, out var value) ? (int)Numbers.ToLong(value) : absent;
        try
        {
            if (map.ContainsKey("week") || (source is not null && map.ContainsKey("dayOfWeek")))
            {
                var full = date.ToDateTime(default);
                var weekday = Part("dayOfWeek", source is null ? 1 : ((int)date.DayOfWeek + 6) % 7 + 1);
                var year = Part("year", source is null ? 1 : ISOWeek.GetYear(full));
                return DateOnly.FromDateTime(ISOWeek.ToDateTime(
                    year, Part("week", ISOWeek.GetWeekOfYear(full)), (DayOfWeek)(weekday % 7)));
            }
            if (map.ContainsKey("ordinalDay"))
                return new DateOnly(Part("year", date.Year), 1, 1).AddDays(Part("ordinalDay", 1) - 1);
            if (map.ContainsKey("quarter") || map.ContainsKey("dayOfQuarter"))
            {
                var start = new DateOnly(Part("year", date.Year), Part("quarter", (date.Month + 2) / 3) * 3 - 2, 1);
                if (map.ContainsKey("dayOfQuarter") || source is null)
                    return start.AddDays(Part("dayOfQuarter", 1) - 1);
                return new DateOnly(start.Year, start.Month + (date.Month - 1) % 3, date.Day);
            }
            return new DateOnly(Part("year", date.Year), Part("month", date.Month), Part("day", date.Day));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw RuntimeErrors.Argument($"Invalid date: {Values.ValueText.Quoted(map)}");
        }
    }

    private static TimeOnly TimeOf(IReadOnlyDictionary<string, object?> map)
    {
        var source = Source(map, "time", TemporalComponents.Time) ?? TimeOnly.MinValue;
        int Part(string unit, int absent) => map.TryGetValue(unit, out var value) ? (int)Numbers.ToLong(value) : absent;
        try
        {
            return new TimeOnly(Part("hour", source.Hour), Part("minute", source.Minute), Part("second", source.Second))
                .Add(TimeSpan.FromTicks(Fraction(map, source.Ticks % TimeSpan.TicksPerSecond)));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw RuntimeErrors.Argument($"Invalid time: {Values.ValueText.Quoted(map)}");
        }
    }

    /// <summary>The fraction of a second in ticks of 100 ns, the finest this engine keeps.</summary>
    private static long Fraction(IReadOnlyDictionary<string, object?> map, long absent)
    {
        if (!map.ContainsKey("millisecond") && !map.ContainsKey("microsecond") && !map.ContainsKey("nanosecond"))
            return absent;
        long Part(string unit) => map.TryGetValue(unit, out var value) ? Numbers.ToLong(value) : 0;
        return Part("millisecond") * 10_000 + Part("microsecond") * 10 + Durations.Ticks(Part("nanosecond"));
    }

    private static TimeSpan OffsetOf(IReadOnlyDictionary<string, object?> map) => map.TryGetValue("timezone", out var zone)
        ? TemporalParser.Offset(zone as string ?? throw RuntimeErrors.Expected("String", zone))
        : SourceOffset(map) ?? TimeSpan.Zero;

    private static TimeSpan? SourceOffset(IReadOnlyDictionary<string, object?> map) =>
        (map.GetValueOrDefault("time") ?? map.GetValueOrDefault("datetime")) is { } source ? TemporalComponents.Offset(source) : null;

    private static T? Source<T>(IReadOnlyDictionary<string, object?> map, string key, Func<object, T?> part) where T : struct =>
        (map.GetValueOrDefault(key) ?? map.GetValueOrDefault("datetime")) is { } source
            ? part(source) ?? throw RuntimeErrors.Argument($"Cannot take a {key} from {Values.ValueKinds.NameOf(source)}")
            : null;

    private static IReadOnlyDictionary<string, object?> Known(IReadOnlyDictionary<string, object?> map) =>
        map.Keys.FirstOrDefault(key => !Units.Contains(key)) is { } unknown ? throw Unknown(unknown, Units) : map;

    private static CypherException Unknown(string key, IEnumerable<string> known) => RuntimeErrors.Argument(
        $"No such field: {key}" + (NearMiss.Of(key, known) is { } near ? $". Did you mean '{near}'?" : ""));
}
