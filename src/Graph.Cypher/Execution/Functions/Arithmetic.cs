using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>The operators on values that are not null. Integers stay integers and fail where 64 bits do not do.</summary>
internal static class Arithmetic
{
    public static object? Add(object? a, object? b) => (a, b) switch
    {
        (long x, long y) => Checked(() => checked(x + y), x, "+", y),
        (long or double, long or double) => Numbers.ToDouble(a) + Numbers.ToDouble(b),
        (string x, string y) => x + y,
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) => x.Concat(y).ToList(),
        (IReadOnlyList<object?> x, _) => x.Append(b).ToList(),
        (_, IReadOnlyList<object?> y) => y.Prepend(a).ToList(),
        (string x, long or double) => x + ValueText.Plain(b),
        (long or double, string y) => ValueText.Plain(a) + y,
        (Duration x, Duration y) => Durations.Add(x, y),
        (Duration x, _) when TemporalComponents.IsInstant(b) => TemporalArithmetic.Add(b!, x),
        (_, Duration y) when TemporalComponents.IsInstant(a) => TemporalArithmetic.Add(a!, y),
        (string x, _) when ValueText.Plain(b) is { } text => x + text,
        (_, string y) when ValueText.Plain(a) is { } text => text + y,
        _ => throw Cannot("add", a, b),
    };

    public static object? Subtract(object? a, object? b) => (a, b) switch
    {
        (long x, long y) => Checked(() => checked(x - y), x, "-", y),
        (long or double, long or double) => Numbers.ToDouble(a) - Numbers.ToDouble(b),
        (Duration x, Duration y) => Durations.Add(x, Durations.Negate(y)),
        (_, Duration y) when TemporalComponents.IsInstant(a) => TemporalArithmetic.Add(a!, Durations.Negate(y)),
        _ => throw Cannot("subtract", a, b),
    };

    public static object? Multiply(object? a, object? b) => (a, b) switch
    {
        (long x, long y) => Checked(() => checked(x * y), x, "*", y),
        (long or double, long or double) => Numbers.ToDouble(a) * Numbers.ToDouble(b),
        (Duration x, long or double) => Durations.Multiply(x, b),
        (long or double, Duration y) => Durations.Multiply(y, a),
        _ => throw Cannot("multiply", a, b),
    };

    public static object? Divide(object? a, object? b) => (a, b) switch
    {
        (long, 0L) => throw RuntimeErrors.Arithmetic("/ by zero"),
        (long.MinValue, -1L) => long.MinValue,
        (long x, long y) => (object)(x / y),
        (long or double, long or double) => Numbers.ToDouble(a) / Numbers.ToDouble(b),
        (Duration x, long or double) => Durations.Divide(x, b),
        _ => throw Cannot("divide", a, b),
    };

    public static object? Modulo(object? a, object? b) => (a, b) switch
    {
        (long, 0L) => throw RuntimeErrors.Arithmetic("/ by zero"),
        // Cast: the arms of a switch would otherwise all become floats.
        (long, -1L) => (object)0L,
        (long x, long y) => x % y,
        (long or double, long or double) => Numbers.ToDouble(a) % Numbers.ToDouble(b),
        _ => throw Cannot("take the remainder of", a, b),
    };

    public static object? Power(object? a, object? b) => Math.Pow(Numbers.ToDouble(a), Numbers.ToDouble(b));

    public static object? Concatenate(object? a, object? b) => (a, b) switch
    {
        (string x, string y) => x + y,
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) => x.Concat(y).ToList(),
        _ => throw Cannot("concatenate", a, b),
    };

    public static object Negate(object value) => value switch
    {
        long integer => Checked(() => checked(-integer), 0, "-", integer),
        double number => -number,
        Duration duration => Durations.Negate(duration),
        _ => throw RuntimeErrors.Expected("Number", value),
    };

    private static object Checked(Func<long> result, long a, string symbol, long b)
    {
        try
        {
            return result();
        }
        catch (OverflowException)
        {
            throw RuntimeErrors.Arithmetic($"long overflow: {a} {symbol} {b} is beyond 64 bits");
        }
    }

    private static CypherException Cannot(string verb, object? a, object? b) =>
        RuntimeErrors.Type($"Cannot {verb} `{ValueKinds.NameOf(a)}` and `{ValueKinds.NameOf(b)}`");
}
