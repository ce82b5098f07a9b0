namespace Graph.Cypher.Execution.Operators;

/// <summary>For each row the rows of the inner plan.</summary>
/// <param name="Unit">Whether the inner plan only has effects: it is run to its end, and the row stays one row.</param>
internal sealed record Apply(Operator Input, Operator Inner, bool Unit) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input, Inner];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var row in Input.Run(frame))
        {
            if (!Unit)
            {
                foreach (var inner in Inner.Run(frame))
                    yield return inner;
                continue;
            }
            foreach (var _ in Inner.Run(frame))
                frame.ThrowIfCancelled();
            yield return row;
        }
    }
}
