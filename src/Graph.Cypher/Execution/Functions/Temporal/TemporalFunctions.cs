using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Functions that make temporal values: out of text, of maps of components, of other temporal values, or of the clock.</summary>
internal static class TemporalFunctions
{
    public static readonly Function[] All =
    [
        .. Of("date", now => now.Local.Date, text => TemporalParser.Date(text), TemporalBuilder.Date, TemporalTruncation.Date),
        .. Of("datetime", now => now, text => TemporalParser.Zoned(text), TemporalBuilder.Zoned, TemporalTruncation.Zoned),
        .. Of("localdatetime", now => now.Local, text => TemporalParser.Local(text), TemporalBuilder.Local, TemporalTruncation.Local),
        .. Of("time", now => new OffsetTime(now.Local.Time, now.Offset), text => TemporalParser.ZonedTime(text), TemporalBuilder.ZonedTime,
            TemporalTruncation.ZonedTime),
        .. Of("localtime", now => now.Local.Time, text => TemporalParser.Time(text), TemporalBuilder.Time, TemporalTruncation.Time),
        new("datetime.fromepoch", 2, 2, StaticType.Temporal, (_, a) => FromEpoch(Numbers.ToLong(a[0]), Numbers.ToLong(a[1]))),
        new("datetime.fromepochmillis", 1, 1, StaticType.Temporal, (_, a) => ZoneRule.Utc.AtInstant((Int128)Numbers.ToLong(a[0]) * 1_000_000)
            ?? throw RuntimeErrors.Argument($"Invalid value for milliseconds: {a[0]}")),
        new("duration", 1, 1, StaticType.Duration, (_, a) => a[0] switch
        {
            string text => TemporalParser.Duration(text),
            IReadOnlyDictionary<string, object?> map => TemporalBuilder.Duration(new(map)),
            Duration duration => duration,
            _ => throw Refused("duration", a),
        }),
        Between("between", TemporalDifference.Between), Between("inMonths", TemporalDifference.InMonths),
        Between("inDays", TemporalDifference.InDays), Between("inSeconds", TemporalDifference.InSeconds),
    ];

    private static ZonedDateTime FromEpoch(long seconds, long nanoseconds) => nanoseconds is < 0 or >= LocalTime.PerSecond
        ? throw RuntimeErrors.Argument($"Invalid nanosecond: {nanoseconds}")
        : ZoneRule.Utc.AtInstant((Int128)seconds * LocalTime.PerSecond + nanoseconds)
            ?? throw RuntimeErrors.Argument($"Invalid value for seconds: {seconds}");

    private static Function Between(string name, Func<object, object, Duration> run) =>
        new("duration." + name, 2, 2, StaticType.Duration, (_, a) =>
            TemporalComponents.IsInstant(a[0]) && TemporalComponents.IsInstant(a[1]) ? run(a[0]!, a[1]!) : throw Refused("duration." + name, a));

    private static Function[] Of(
        string name, Func<ZonedDateTime, object> ofNow, Func<string, object> parse, Func<ComponentMap, object> build,
        Func<string, object, ComponentMap?, object> truncate)
    {
        object? Run(Frame frame, object?[] arguments) => arguments switch
        {
            [] => ofNow(ZonedDateTime.From(frame.Now)),
            [string text] => parse(text),
            [IReadOnlyDictionary<string, object?> map] => map.Count == 1 && new ComponentMap(map).Zone is { } zone
                ? ofNow(In(zone, frame.Now))
                : build(new(map)),
            [{ } value] when TemporalComponents.IsInstant(value) => build(TemporalBuilder.Selecting(value, name)),
            _ => throw Refused(name, arguments),
        };

        object? Clock(DateTimeOffset now, object?[] arguments) => arguments switch
        {
            [] => ofNow(ZonedDateTime.From(now)),
            [string zone] => ofNow(In(TemporalParser.Zone(zone), now)),
            _ => throw Refused(name, arguments),
        };

        object? Truncate(Frame frame, object?[] arguments)
        {
            var value = arguments.Length > 1 ? arguments[1] : ZonedDateTime.From(frame.Now);
            if (arguments[0] is not string unit || !TemporalComponents.IsInstant(value))
                throw Refused(name + ".truncate", arguments);
            return truncate(unit, value!, arguments.ElementAtOrDefault(2) switch
            {
                null => null,
                IReadOnlyDictionary<string, object?> { Count: 0 } => null,
                IReadOnlyDictionary<string, object?> map => new(map),
                _ => throw Refused(name + ".truncate", arguments),
            });
        }

        return
        [
            new(name, 0, 1, StaticType.Temporal, Run),
            new(name + ".statement", 0, 1, StaticType.Temporal, (frame, a) => Clock(frame.Now, a)),
            new(name + ".transaction", 0, 1, StaticType.Temporal, (frame, a) => Clock(frame.Now, a)),
            new(name + ".realtime", 0, 1, StaticType.Temporal, (frame, a) => Clock(frame.Clock.GetUtcNow(), a)),
            new(name + ".truncate", 1, 3, StaticType.Temporal, Truncate) { TakesNull = true },
        ];
    }

    private static ZonedDateTime In(ZoneRule zone, DateTimeOffset now) => zone.AtInstant(ZonedDateTime.From(now).UtcNanoseconds)!.Value;

    private static CypherException Refused(string function, object?[] arguments) => RuntimeErrors.Call(
        $"Invalid call signature for {function}(): Provided input was ({string.Join(", ", arguments.Select(ValueText.Quoted))})");
}
