using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Updates;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Sets and removes properties and labels for each row.</summary>
internal sealed record SetProperties(Operator Input, IReadOnlyList<BoundSetItem> Items) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var row in Input.Run(frame))
        {
            frame.ThrowIfCancelled();
            EntityWriter.Set(frame, Items);
            yield return row;
        }
    }
}
