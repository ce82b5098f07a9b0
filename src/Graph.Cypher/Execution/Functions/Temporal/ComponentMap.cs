using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>The map that a temporal function takes.</summary>
internal sealed class ComponentMap(IReadOnlyDictionary<string, object?> map)
{
    public static readonly string[] DateUnits =
        ["year", "month", "day", "week", "dayOfWeek", "ordinalDay", "quarter", "dayOfQuarter", "date"];

    public static readonly string[] TimeUnits = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "time"];

    public static readonly string[] DurationUnits =
    [
        "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds",
    ];

    private static readonly string[] All = [.. DateUnits, .. TimeUnits, "datetime", "timezone", "epochSeconds", "epochMillis"];

    /// <summary>The time zone it names.</summary>
    public ZoneRule? Zone => map.TryGetValue("timezone", out var zone)
        ? TemporalParser.Zone(zone as string ?? throw RuntimeErrors.Expected("String as the time zone", zone))
        : null;

    /// <summary>The instant it gives as one number, in nanoseconds since 1970-01-01T00:00Z.</summary>
    public Int128? SinceEpoch => map.TryGetValue("epochSeconds", out var seconds)
        ? (Int128)Numbers.ToLong(seconds ?? throw Missing("datetime")) * LocalTime.PerSecond + TimeBuilder.Fraction(this, 0)
        : map.TryGetValue("epochMillis", out var milliseconds)
            ? AtMilliseconds(Numbers.ToLong(milliseconds ?? throw Missing("datetime")))
            : null;

    /// <summary>A fraction that is given stands in the place of that of the milliseconds.</summary>
    private Int128 AtMilliseconds(long milliseconds) => First("millisecond", "microsecond", "nanosecond") is null
        ? (Int128)milliseconds * 1_000_000
        : (milliseconds - (milliseconds % 1000 + 1000) % 1000) * (Int128)1_000_000 + TimeBuilder.Fraction(this, 0);

    /// <summary>Itself, where it has no other keys.</summary>
    public ComponentMap Only(string[] units)
    {
        if (map.Count == 0)
            throw RuntimeErrors.Argument("At least one temporal unit must be specified.");
        if (map.Keys.FirstOrDefault(key => !units.Contains(key)) is not { } other)
            return this;
        throw All.Contains(other) && units != DurationUnits
            ? RuntimeErrors.Type($"Not supported: {other}")
            : RuntimeErrors.Argument(
                $"No such field: {other}" + (NearMiss.Of(other, units) is { } near ? $". Did you mean '{near}'?" : ""));
    }

    /// <summary>The same with one entry more.</summary>
    public ComponentMap With(string key, object value) => new(new Dictionary<string, object?>(map) { [key] = value });

    public bool Has(string unit) => map.ContainsKey(unit);

    /// <summary>The first of the units that it has.</summary>
    public string? First(params string[] units) => Array.Find(units, Has);

    /// <summary>The value parts are taken from; null where none is named. One that is named is not to be null itself.</summary>
    public object? Source(string key)
    {
        if (Has("datetime") && (Has("date") || Has("time")))
            throw RuntimeErrors.Argument("datetime cannot be selected together with date or time.");
        return First(key, "datetime") is { } named ? map[named] ?? throw Missing(named) : null;
    }

    /// <summary>A unit; <paramref name="ofSource"/> where it is not named, <paramref name="ofNull"/> where it is null.</summary>
    public long Number(string unit, long ofSource, long ofNull) => Number(unit, Has(unit) ? ofNull : ofSource);

    public long Number(string unit, long absent) => map.GetValueOrDefault(unit) switch
    {
        null => absent,
        long number => number,
        var other => throw RuntimeErrors.Expected($"Integer as the {unit}", other),
    };

    public decimal Amount(string unit) => !map.TryGetValue(unit, out var amount) ? 0 : amount switch
    {
        long integer => integer,
        double number when Math.Abs(number) < 1e28 => (decimal)number,
        double => throw RuntimeErrors.Arithmetic("a duration beyond 64 bits"),
        var other => throw RuntimeErrors.Expected($"Number as the {unit}", other),
    };

    private static CypherException Missing(string source) => RuntimeErrors.Argument($"Cannot construct {source} from: null");
}
