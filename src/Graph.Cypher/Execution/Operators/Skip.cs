using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Operators;

/// <summary>All rows but the first.</summary>
internal sealed record Skip(Operator Input, BoundExpression Count) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Count.ToString();

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        var rest = RowCount.Of(frame, Count, "SKIP");
        foreach (var row in Input.Run(frame))
            if (rest-- <= 0)
                yield return row;
    }
}
