using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Each combination of values once, at its first row.</summary>
internal sealed record Distinct(Operator Input, IReadOnlyList<int> Slots) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override IEnumerable<Row> Run(Frame frame)
    {
        var seen = new HashSet<object?[]>(RowEquivalence.Instance);
        foreach (var row in Input.Run(frame))
            if (seen.Add(Snapshot.Take(frame, Slots)))
                yield return row;
    }
}
