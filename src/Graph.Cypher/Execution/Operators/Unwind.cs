using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Operators;

/// <summary>A row for each item of a list; none for null, one for a value that is no list.</summary>
internal sealed record Unwind(Operator Input, BoundExpression List, int Slot) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => List.ToString();

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            var items = List.Evaluate(frame) switch
            {
                null => [],
                IReadOnlyList<object?> list => list,
                var value => [value],
            };
            foreach (var item in items)
            {
                frame.ThrowIfCancelled();
                frame.Slots[Slot] = item;
                yield return default;
            }
        }
    }
}
