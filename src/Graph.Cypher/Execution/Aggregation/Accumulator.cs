using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Aggregation;

/// <summary>Gathers the values of one group.</summary>
internal abstract class Accumulator
{
    public abstract object? Result { get; }

    /// <param name="value">The argument; null for <c>count(*)</c>, which counts it, and passed over by all others.</param>
    /// <param name="parameter">The second argument of a percentile.</param>
    public abstract void Add(object? value, object? parameter);
}

/// <summary>Passes each value on once.</summary>
internal sealed class DistinctAccumulator(Accumulator inner) : Accumulator
{
    private readonly HashSet<object?> seen = new(ValueEquivalence.Instance);

    public override object? Result => inner.Result;

    public override void Add(object? value, object? parameter)
    {
        if (value is not null && seen.Add(value))
            inner.Add(value, parameter);
    }
}

internal sealed class RowCounter : Accumulator
{
    private long count;

    public override object? Result => count;

    public override void Add(object? value, object? parameter) => count++;
}

internal sealed class Counter : Accumulator
{
    private long count;

    public override object? Result => count;

    public override void Add(object? value, object? parameter) => count += value is null ? 0 : 1;
}

internal sealed class Collector : Accumulator
{
    private readonly List<object?> values = [];

    public override object? Result => values;

    public override void Add(object? value, object? parameter)
    {
        if (value is not null)
            values.Add(value);
    }
}

/// <summary>The least or the greatest value in the order of <see cref="ValueOrder"/>.</summary>
internal sealed class Extreme(int sign) : Accumulator
{
    private object? best;

    public override object? Result => best;

    public override void Add(object? value, object? parameter)
    {
        if (value is not null && (best is null || ValueOrder.Ascending.Compare(value, best) * sign > 0))
            best = value;
    }
}
