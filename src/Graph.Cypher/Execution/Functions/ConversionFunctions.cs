using System.Globalization;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Values of one type out of another: strict ones fail on what they do not take, those ending in OrNull give null.</summary>
internal static class ConversionFunctions
{
    private const StaticType Printable =
        StaticType.Boolean | StaticType.Number | StaticType.String | StaticType.Temporal | StaticType.Duration | StaticType.Point;

    public static readonly Function[] All =
    [
        .. Of("toString", StaticType.String, value => ValueText.Plain(value), value => ValueText.Plain(value) is not null, Printable),
        .. Of("toInteger", StaticType.Integer, Integer, value => value is long or double or string or bool,
            StaticType.Boolean | StaticType.Number | StaticType.String | StaticType.List),
        .. Of("toFloat", StaticType.Float, Float, value => value is long or double or string, StaticType.Number | StaticType.String),
        .. Of("toBoolean", StaticType.Boolean, Boolean, value => value is bool or string or long,
            StaticType.Boolean | StaticType.Integer | StaticType.String),
        List("toStringList", StaticType.String, value => ValueText.Plain(value)), List("toIntegerList", StaticType.Integer, Integer),
        List("toFloatList", StaticType.Float, Float), List("toBooleanList", StaticType.Boolean, Boolean),
    ];

    private static Function[] Of(string name, StaticType result, Func<object?, object?> convert, Func<object?, bool> takes, StaticType written) =>
    [
        new(name, 1, 1, result, (_, a) => takes(a[0])
            ? convert(a[0])
            : throw RuntimeErrors.Type(
                $"Invalid input for function '{name}()': Expected a value that can be converted, but got {ValueKinds.NameOf(a[0])}")) { Takes = [written] },
        new(name + "OrNull", 1, 1, result, (_, a) => takes(a[0]) ? convert(a[0]) : null),
    ];

    private static Function List(string name, StaticType items, Func<object?, object?> convert) =>
        new(name, 1, 1, StaticType.List, (_, a) => a[0] is IReadOnlyList<object?> list
            ? list.Select(item => item is null ? null : convert(item)).ToList()
            : throw RuntimeErrors.Expected("List", a[0])) { Takes = [StaticType.List], Items = items };

    private static object? Integer(object? value) => value switch
    {
        long integer => integer,
        bool flag => flag ? 1L : 0L,
        double number => Truncated(number),
        string text => long.TryParse(JavaNumber.WithAsciiDigits(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? integer
            : text.Trim() == text && !text.EndsWith('f') && !text.EndsWith('d') && JavaNumber.Parse(text) is { } parsed ? WithinLong(text, parsed) : null,
        _ => null,
    };

    private static object? WithinLong(string text, double number) => Math.Abs(number) < 9.3e18 && Math.Abs(number) < long.MaxValue
        ? Truncated(number)
        : text.EndsWith("Infinity", StringComparison.Ordinal) || double.IsNaN(number) ? null : throw RuntimeErrors.Type($"integer, {text}, is too large");

    private static object? Truncated(double number) =>
        double.IsNaN(number) ? 0L : number >= long.MaxValue ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number;

    private static object? Float(object? value) => value switch
    {
        long integer => (double)integer,
        double number => number,
        string text => JavaNumber.Parse(text.Trim()),
        _ => null,
    };

    private static object? Boolean(object? value) => value switch
    {
        bool flag => flag,
        long integer => integer != 0,
        string text => text.Trim().ToLowerInvariant() switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        },
        _ => null,
    };
}
