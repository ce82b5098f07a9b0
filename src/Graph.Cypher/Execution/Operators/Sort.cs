using Graph.Cypher.Binding;

namespace Graph.Cypher.Execution.Operators;

/// <summary>All rows in order; rows with equal keys stay in the order they came.</summary>
/// <param name="Slots">The slots that are still needed.</param>
internal sealed record Sort(Operator Input, IReadOnlyList<SortKey> Keys, IReadOnlyList<int> Slots) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => string.Join(", ", Keys.Select(key => key.Value + (key.Descending ? " DESC" : "")));

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        var rows = new List<SortedRow>();
        using var held = frame.Memory.Hold();
        foreach (var _ in Input.Run(frame))
        {
            var row = SortedRow.Take(frame, Keys, Slots, rows.Count);
            held.Add(row.Size);
            rows.Add(row);
        }
        rows.Sort(new SortedRowOrder(Keys));
        foreach (var row in rows)
        {
            Snapshot.Restore(frame, Slots, row.Values);
            yield return default;
        }
    }
}
