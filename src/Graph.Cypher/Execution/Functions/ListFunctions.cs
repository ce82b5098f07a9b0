using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Functions of lists, and those that take lists and strings alike.</summary>
internal static class ListFunctions
{
    public static readonly Function[] All =
    [
        new("size", 1, 1, StaticType.Integer, (_, a) => a[0] switch
        {
            IReadOnlyList<object?> list => (long)list.Count,
            string text => CodePoints.Count(text),
            _ => throw RuntimeErrors.Expected("String or List", a[0]),
        }) { Takes = [StaticType.List | StaticType.String] },
        new("head", 1, 1, StaticType.Any, (_, a) => List(a[0]).FirstOrDefault()) { Takes = [StaticType.List], Follows = list => (list.ItemType, StaticType.Any) },
        new("last", 1, 1, StaticType.Any, (_, a) => List(a[0]).LastOrDefault()) { Takes = [StaticType.List], Follows = list => (list.ItemType, StaticType.Any) },
        new("tail", 1, 1, StaticType.List, (_, a) => List(a[0]).Skip(1).ToList())
            { Takes = [StaticType.List], Follows = list => (StaticType.List, list.ItemType) },
        new("reverse", 1, 1, StaticType.List | StaticType.String, (_, a) => a[0] is string text
            ? CodePoints.Reverse(text)
            : List(a[0]).Reverse().ToList())
            { Takes = [StaticType.List | StaticType.String], Follows = value => (value.Type & (StaticType.List | StaticType.String), value.ItemType) },
        new("range", 2, 3, StaticType.List, (_, a) => Range(a))
            { Takes = [StaticType.Integer, StaticType.Integer, StaticType.Integer], Items = StaticType.Integer, TakesNull = true },
        new("isEmpty", 1, 1, StaticType.Boolean, (_, a) => a[0] switch
        {
            IReadOnlyList<object?> list => list.Count == 0,
            string text => text.Length == 0,
            IReadOnlyDictionary<string, object?> map => map.Count == 0,
            _ => throw RuntimeErrors.Expected("String, List or Map", a[0]),
        }) { Takes = [StaticType.List | StaticType.String | StaticType.Map] },
    ];

    private static IReadOnlyList<object?> List(object? value) =>
        value as IReadOnlyList<object?> ?? throw RuntimeErrors.Expected("List", value);

    private static RangeList Range(object?[] arguments)
    {
        var (from, to) = (Numbers.ToLong(arguments[0]), Numbers.ToLong(arguments[1]));
        var step = arguments.Length > 2 ? Numbers.ToLong(arguments[2]) : 1;
        if (step == 0)
            throw RuntimeErrors.Argument("Step argument to 'range()' cannot be zero");
        // Rounded towards zero: a step beyond an end in the other direction still gives the start.
        var count = Int128.Max(0, ((Int128)to - from) / step + 1);
        return count <= int.MaxValue
            ? new(from, step, (int)count)
            : throw RuntimeErrors.Argument($"range() of more than {int.MaxValue} items");
    }
}
