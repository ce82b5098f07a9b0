using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Operators;

/// <summary>The first rows in order: a heap of no more rows than are asked for.</summary>
/// <param name="Count">How many; the rows skipped above included.</param>
internal sealed record Top(
    Operator Input, IReadOnlyList<SortKey> Keys, IReadOnlyList<int> Slots, BoundExpression Count, BoundExpression? Skip) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details =>
        $"{Count} BY {string.Join(", ", Keys.Select(key => key.Value + (key.Descending ? " DESC" : "")))}";

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        var count = RowCount.Of(frame, Count, "LIMIT") + (Skip is null ? 0 : RowCount.Of(frame, Skip, "SKIP"));
        var order = new SortedRowOrder(Keys);
        var heap = new PriorityQueue<SortedRow, SortedRow>(Comparer<SortedRow>.Create((a, b) => order.Compare(b, a)));
        using var held = frame.Memory.Hold();
        long number = 0;
        foreach (var _ in Input.Run(frame))
        {
            if (count <= 0)
                break;
            var row = SortedRow.Take(frame, Keys, Slots, number++);
            held.Add(row.Size);
            if (heap.Count < count)
                heap.Enqueue(row, row);
            else
                held.Add(-heap.EnqueueDequeue(row, row).Size);
        }
        var rows = new SortedRow[heap.Count];
        for (var i = rows.Length - 1; i >= 0; i--)
            rows[i] = heap.Dequeue();
        foreach (var row in rows)
        {
            Snapshot.Restore(frame, Slots, row.Values);
            yield return default;
        }
    }
}
