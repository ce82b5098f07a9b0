namespace Graph.Cypher.Execution.Operators;

/// <summary>Reads all rows before it gives the first, so that what comes above cannot change what is read below.</summary>
/// <param name="Slots">The slots that are still needed.</param>
internal sealed record Eager(Operator Input, IReadOnlyList<int> Slots) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override IEnumerable<Row> Run(Frame frame)
    {
        var rows = new List<object?[]>();
        foreach (var _ in Input.Run(frame))
            rows.Add(Snapshot.Take(frame, Slots));
        foreach (var row in rows)
        {
            Snapshot.Restore(frame, Slots, row);
            yield return default;
        }
    }
}
