using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Runs the inner plan, which only has effects, for each item of a list; each row stays one row.</summary>
internal sealed record Foreach(Operator Input, int Slot, BoundExpression List, Operator Inner) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input, Inner];

    public override string Details => List.ToString();

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var row in Input.Run(frame))
        {
            foreach (var item in Iteration.Items(List.Evaluate(frame)) ?? [])
            {
                frame.ThrowIfCancelled();
                frame.Slots[Slot] = item;
                foreach (var _ in Inner.Run(frame))
                    frame.ThrowIfCancelled();
            }
            yield return row;
        }
    }
}
