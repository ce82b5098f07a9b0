using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Operators;

/// <summary>The first rows. What changes the graph stands below a barrier, and so runs to its end all the same.</summary>
internal sealed record Limit(Operator Input, BoundExpression Count) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Count.ToString();

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        var rest = RowCount.Of(frame, Count, "LIMIT");
        foreach (var row in Input.Run(frame))
        {
            // Also LIMIT 0 asks for a row: what stands below the barrier must run.
            if (rest-- <= 0)
                yield break;
            yield return row;
            if (rest == 0)
                yield break;
        }
    }
}
