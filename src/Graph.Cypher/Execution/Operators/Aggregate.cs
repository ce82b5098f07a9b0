using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Aggregation;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Operators;

/// <summary>One row for each combination of keys with what is aggregated over its rows; without keys exactly one row.</summary>
internal sealed record Aggregate(Operator Input, IReadOnlyList<Assignment> Keys, IReadOnlyList<Binding.Aggregation> Aggregations)
    : Operator
{
    /// <summary>About how many bytes the beginning of one accumulator takes.</summary>
    private const int GroupSize = 64;

    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details =>
        string.Join(", ", Keys.Select(key => key.Value.ToString())
            .Concat(Aggregations.Select(one => $"{one.Function.Name}({(one.Distinct ? "DISTINCT " : "")}{one.Argument})")));

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        var groups = new Dictionary<object?[], Accumulator[]>(RowEquivalence.Instance);
        // Groups come out in the order of their first rows.
        var order = new List<(object?[] Key, Accumulator[] Values)>();
        using var held = frame.Memory.Hold();
        if (Keys.Count == 0)
            Add(groups, order, []);
        foreach (var _ in Input.Run(frame))
        {
            frame.ThrowIfCancelled();
            var key = new object?[Keys.Count];
            for (var i = 0; i < key.Length; i++)
                key[i] = Keys[i].Value.Evaluate(frame);
            if (!groups.TryGetValue(key, out var accumulators))
            {
                accumulators = Add(groups, order, key);
                held.Add(ValueSize.Of(key) + GroupSize * accumulators.Length);
            }
            for (var i = 0; i < accumulators.Length; i++)
            {
                var value = Aggregations[i].Argument?.Evaluate(frame);
                if (value is not null && (Aggregations[i].Distinct || Aggregations[i].Function.Keeps))
                    held.Add(value);
                accumulators[i].Add(value, Aggregations[i].Parameter?.Evaluate(frame));
            }
        }
        foreach (var (key, accumulators) in order)
        {
            for (var i = 0; i < key.Length; i++)
                frame.Slots[Keys[i].Slot] = key[i];
            for (var i = 0; i < accumulators.Length; i++)
                frame.Slots[Aggregations[i].Slot] = accumulators[i].Result;
            yield return default;
        }
    }

    private Accumulator[] Add(
        Dictionary<object?[], Accumulator[]> groups, List<(object?[] Key, Accumulator[] Values)> order, object?[] key)
    {
        var accumulators = Aggregations
            .Select(one => one.Distinct ? new DistinctAccumulator(one.Function.Start()) : one.Function.Start()).ToArray();
        groups[key] = accumulators;
        order.Add((key, accumulators));
        return accumulators;
    }
}
