using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Operators;

/// <summary>The rows for which all predicates hold.</summary>
internal sealed record Filter(Operator Input, IReadOnlyList<BoundExpression> Predicates) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => string.Join(" AND ", Predicates);

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var row in Input.Run(frame))
        {
            frame.ThrowIfCancelled();
            if (Passes(frame))
                yield return row;
        }
    }

    private bool Passes(Frame frame)
    {
        foreach (var predicate in Predicates)
            if (!predicate.Holds(frame))
                return false;
        return true;
    }
}
