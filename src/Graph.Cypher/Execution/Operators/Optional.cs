namespace Graph.Cypher.Execution.Operators;

/// <summary>For each row the rows of the inner plan, or where it has none the row itself with nulls.</summary>
internal sealed record Optional(Operator Input, Operator Inner, IReadOnlyList<int> Nulls) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input, Inner];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            var any = false;
            foreach (var row in Inner.Run(frame))
            {
                any = true;
                yield return row;
            }
            if (any)
                continue;
            foreach (var slot in Nulls)
                frame.Slots[slot] = null;
            yield return default;
        }
    }
}
