namespace Graph.Cypher.Execution.Operators;

/// <summary>Each row with each node of a plan that reads nothing of the rows: few are kept, many are found again for each row.</summary>
/// <param name="Node">The slot that the other plan fills.</param>
internal sealed record CartesianProduct(Operator Input, Operator Other, int Node) : Operator
{
    private const int MostKept = 1000;

    public override IReadOnlyList<Operator> Inputs => [Input, Other];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        List<object?>? kept = null;
        foreach (var row in Input.Run(frame))
        {
            if (kept is { Count: <= MostKept })
            {
                foreach (var node in kept)
                {
                    frame.ThrowIfCancelled();
                    frame.Slots[Node] = node;
                    yield return row;
                }
                continue;
            }
            var first = kept is null;
            kept ??= [];
            foreach (var _ in Other.Run(frame))
            {
                if (first && kept.Count <= MostKept)
                    kept.Add(frame.Slots[Node]);
                yield return row;
            }
        }
    }
}
