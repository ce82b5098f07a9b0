namespace Graph.Cypher.Execution.Operators;

/// <summary>Reads all rows before it gives the first, so that what comes above cannot change what is read below.</summary>
/// <param name="Slots">The slots that are still needed.</param>
internal sealed record Eager(Operator Input, IReadOnlyList<int> Slots) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        var rows = new List<object?[]>();
        using var held = frame.Memory.Hold();
        foreach (var _ in Input.Run(frame))
        {
            var row = Snapshot.Take(frame, Slots);
            held.AddRow(row);
            rows.Add(row);
        }
        foreach (var row in rows)
        {
            Snapshot.Restore(frame, Slots, row);
            yield return default;
        }
    }
}
