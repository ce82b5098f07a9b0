using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Aggregation;

/// <summary>An aggregating function.</summary>
/// <param name="Name">As the language writes it.</param>
/// <param name="Arguments">How many it takes.</param>
/// <param name="Start">Begins a group.</param>
/// <param name="Takes">The types of its first argument.</param>
internal sealed record AggregateFunction(
    string Name, int Arguments, StaticType Takes, StaticType Result, Func<Accumulator> Start)
{
    /// <summary>What of its result follows from its argument; null where nothing does.</summary>
    public Func<BoundExpression, (StaticType Type, StaticType Items)>? Follows { get; init; }

    /// <summary>Whether a group keeps every value, and so grows with its rows.</summary>
    public bool Keeps { get; init; }
}

internal static class AggregateFunctions
{
    private const StaticType Summable = StaticType.Number | StaticType.Duration;

    public static readonly AggregateFunction CountStar = new("count", 0, StaticType.Any, StaticType.Integer, () => new RowCounter());

    private static readonly Dictionary<string, AggregateFunction> Functions = new AggregateFunction[]
    {
        new("count", 1, StaticType.Any, StaticType.Integer, () => new Counter()),
        new("sum", 1, Summable, StaticType.Number | StaticType.Duration, () => new Sum()),
        new("avg", 1, Summable, StaticType.Float | StaticType.Duration, () => new Mean()),
        new("min", 1, StaticType.Any, StaticType.Any, () => new Extreme(-1)) { Follows = value => (value.Type, value.ItemType) },
        new("max", 1, StaticType.Any, StaticType.Any, () => new Extreme(1)) { Follows = value => (value.Type, value.ItemType) },
        new("collect", 1, StaticType.Any, StaticType.List, () => new Collector())
        {
            Keeps = true, Follows = value => (StaticType.List, value.Type),
        },
        new("stDev", 1, StaticType.Number, StaticType.Float, () => new Deviation(ofSample: true)),
        new("stDevP", 1, StaticType.Number, StaticType.Float, () => new Deviation(ofSample: false)),
        new("percentileCont", 2, StaticType.Number, StaticType.Number, () => new Percentile(continuous: true)) { Keeps = true },
        new("percentileDisc", 2, StaticType.Number, StaticType.Number, () => new Percentile(continuous: false)) { Keeps = true },
    }.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Functions.Values.Select(function => function.Name);

    public static AggregateFunction? Find(string name) => Functions.GetValueOrDefault(name);
}
