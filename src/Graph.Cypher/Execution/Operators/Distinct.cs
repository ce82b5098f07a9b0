using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Each combination of values once, at its first row.</summary>
internal sealed record Distinct(Operator Input, IReadOnlyList<int> Slots) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        var seen = new HashSet<object?[]>(RowEquivalence.Instance);
        using var held = frame.Memory.Hold();
        foreach (var row in Input.Run(frame))
        {
            frame.ThrowIfCancelled();
            var values = Snapshot.Take(frame, Slots);
            if (!seen.Add(values))
                continue;
            held.AddRow(values);
            yield return row;
        }
    }
}
