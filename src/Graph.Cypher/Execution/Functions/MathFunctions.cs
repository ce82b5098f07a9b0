using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Functions of numbers.</summary>
internal static class MathFunctions
{
    public static readonly Function[] All =
    [
        Of("ceil", Math.Ceiling), Of("floor", Math.Floor), Of("exp", Math.Exp), Of("log", Math.Log), Of("log10", Math.Log10),
        Of("sqrt", Math.Sqrt), Of("sin", Math.Sin), Of("cos", Math.Cos), Of("tan", Math.Tan), Of("asin", Math.Asin), Of("acos", Math.Acos),
        Of("atan", Math.Atan), Of("cot", x => 1 / Math.Tan(x)), Of("degrees", x => x * 180 / Math.PI),
        Of("radians", x => x * Math.PI / 180), Of("haversin", x => (1 - Math.Cos(x)) / 2),
        new("atan2", 2, 2, StaticType.Float, (_, a) => Math.Atan2(Numbers.ToDouble(a[0]), Numbers.ToDouble(a[1])))
            { Takes = [StaticType.Number, StaticType.Number] },
        new("pi", 0, 0, StaticType.Float, (_, _) => Math.PI),
        new("e", 0, 0, StaticType.Float, (_, _) => Math.E),
        new("rand", 0, 0, StaticType.Float, (_, _) => Random.Shared.NextDouble()),
        new("isNaN", 1, 1, StaticType.Boolean, (_, a) => double.IsNaN(Numbers.ToDouble(a[0]))) { Takes = [StaticType.Number] },
        new("abs", 1, 1, StaticType.Number, (_, a) => a[0] switch
        {
            // The least integer has no positive counterpart and stays what it is, as in Neo4j.
            long.MinValue => long.MinValue,
            long integer => (object)Math.Abs(integer),
            _ => Math.Abs(Numbers.ToDouble(a[0])),
        }) { Takes = [StaticType.Number] },
        new("sign", 1, 1, StaticType.Integer, (_, a) => Sign(Numbers.ToDouble(a[0]))) { Takes = [StaticType.Number] },
        new("round", 1, 3, StaticType.Float, (_, a) => Round(a)) { Takes = [StaticType.Number, StaticType.Number, StaticType.String] },
    ];

    private static Function Of(string name, Func<double, double> run) =>
        new(name, 1, 1, StaticType.Float, (_, a) => run(Numbers.ToDouble(a[0]))) { Takes = [StaticType.Number] };

    /// <summary>By way of a 64-bit integer, whose ends are the answer beyond them.</summary>
    private static double ToWhole(double value)
    {
        var floor = Math.Floor(value);
        return Math.Clamp(value - floor >= 0.5 ? floor + 1 : floor, long.MinValue, long.MaxValue) + 0.0;
    }

    private static object Sign(double value) => double.IsNaN(value) ? 0L : (long)Math.Sign(value);

    private static object Round(object?[] arguments)
    {
        var value = Numbers.ToDouble(arguments[0]);
        if (!double.IsFinite(value))
            return value;
        var precision = arguments.Length > 1 ? (long)Numbers.ToDouble(arguments[1]) : 0;
        if (precision < 0)
            throw RuntimeErrors.Argument($"Precision argument to 'round()' must not be negative, but is {precision}");
        var mode = arguments.Length > 2 ? (string)arguments[2]! : "HALF_UP";
        // Halves to whole numbers go up, towards positive infinity, unless a mode is given; to fractions away from zero.
        if (precision == 0 && arguments.Length < 3)
            return ToWhole(value);
        if (precision > 28 || Math.Abs(value) > 1e15)
            return value;
        // The decimal a double is printed as is what is rounded, so that 2.675 is a half.
        var text = (decimal)value;
        var scale = (int)Math.Min(precision, 28);
        decimal Scaled(Func<decimal, decimal> whole)
        {
            var factor = (decimal)Math.Pow(10, Math.Min(scale, 12));
            return whole(text * factor) / factor;
        }
        return (double)(mode switch
        {
            "HALF_UP" => Math.Round(text, scale, MidpointRounding.AwayFromZero),
            "HALF_EVEN" => Math.Round(text, scale, MidpointRounding.ToEven),
            "UP" => Scaled(x => x < 0 ? Math.Floor(x) : Math.Ceiling(x)),
            "DOWN" => Scaled(decimal.Truncate),
            "CEILING" => Scaled(Math.Ceiling),
            "FLOOR" => Scaled(Math.Floor),
            "HALF_DOWN" => Scaled(x => x < 0 ? -Math.Ceiling(-x - 0.5m) : Math.Ceiling(x - 0.5m)),
            _ => throw RuntimeErrors.Argument(
                $"Unknown rounding mode '{mode}'; there are UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_EVEN and HALF_DOWN"),
        });
    }
}
