using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Functions that make temporal values: out of text, of maps of components, of other temporal values, or of the clock.</summary>
internal static class TemporalFunctions
{
    public static readonly Function[] All =
    [
        .. Of("date", now => DateOnly.FromDateTime(now.DateTime), text => TemporalParser.Date(text), TemporalBuilder.Date),
        .. Of("datetime", now => now, text => TemporalParser.Zoned(text), TemporalBuilder.Zoned),
        .. Of("localdatetime", now => now.DateTime, text => TemporalParser.Local(text), TemporalBuilder.Local),
        .. Of("time", now => new OffsetTime(TimeOnly.FromDateTime(now.DateTime), now.Offset), text => TemporalParser.ZonedTime(text),
            TemporalBuilder.ZonedTime),
        .. Of("localtime", now => TimeOnly.FromDateTime(now.DateTime), text => TemporalParser.Time(text), TemporalBuilder.Time),
        new("datetime.fromepoch", 2, 2, StaticType.Temporal, (_, a) =>
            DateTimeOffset.FromUnixTimeSeconds(Numbers.ToLong(a[0])).AddTicks(Durations.Ticks(Numbers.ToLong(a[1])))),
        new("datetime.fromepochmillis", 1, 1, StaticType.Temporal, (_, a) =>
            DateTimeOffset.FromUnixTimeMilliseconds(Numbers.ToLong(a[0]))),
        new("duration", 1, 1, StaticType.Duration, (_, a) => a[0] switch
        {
            string text => TemporalParser.Duration(text),
            IReadOnlyDictionary<string, object?> map => TemporalBuilder.Duration(map),
            Duration duration => duration,
            _ => throw RuntimeErrors.Expected("String or Map", a[0]),
        }),
        Between("between", TemporalArithmetic.Between), Between("inMonths", TemporalArithmetic.InMonths),
        Between("inDays", TemporalArithmetic.InDays), Between("inSeconds", TemporalArithmetic.InSeconds),
    ];

    private static Function Between(string name, Func<object, object, Duration> run) =>
        new("duration." + name, 2, 2, StaticType.Duration, (_, a) =>
            TemporalComponents.IsInstant(a[0]) && TemporalComponents.IsInstant(a[1])
                ? run(a[0]!, a[1]!)
                : throw RuntimeErrors.Expected("a temporal value", TemporalComponents.IsInstant(a[0]) ? a[1] : a[0]));

    private static Function[] Of(
        string name, Func<DateTimeOffset, object> ofNow, Func<string, object> parse, Func<IReadOnlyDictionary<string, object?>, object> build)
    {
        object? Run(Frame frame, object?[] arguments) => arguments switch
        {
            [] => ofNow(frame.Now),
            [string text] => parse(text),
            [IReadOnlyDictionary<string, object?> map] => map.TryGetValue("timezone", out var zone) && map.Count == 1
                ? ofNow(frame.Now.ToOffset(TemporalParser.Offset((string)zone!)))
                : build(map),
            [{ } value] when TemporalComponents.IsInstant(value) => build(TemporalBuilder.Selecting(value)),
            _ => throw RuntimeErrors.Expected("String, Map or a temporal value", arguments[0]),
        };

        object? Clock(Func<Frame, DateTimeOffset> clock, Frame frame, object?[] arguments) => ofNow(
            arguments is [string zone] ? clock(frame).ToOffset(TemporalParser.Offset(zone)) : clock(frame));

        return
        [
            new(name, 0, 1, StaticType.Temporal, Run),
            new(name + ".statement", 0, 1, StaticType.Temporal, (frame, a) => Clock(f => f.Now, frame, a)),
            new(name + ".transaction", 0, 1, StaticType.Temporal, (frame, a) => Clock(f => f.Now, frame, a)),
            new(name + ".realtime", 0, 1, StaticType.Temporal, (frame, a) => Clock(f => f.Clock.GetUtcNow(), frame, a)),
            new(name + ".truncate", 1, 3, StaticType.Temporal, (frame, a) => TemporalBuilder.Truncate(
                a[0] as string ?? throw RuntimeErrors.Expected("String as the unit", a[0]), a.Length > 1 ? a[1]! : frame.Now,
                a.Length > 2 ? a[2] as IReadOnlyDictionary<string, object?> : null, build)),
        ];
    }
}
