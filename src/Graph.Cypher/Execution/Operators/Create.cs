using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Updates;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Makes nodes and relationships for each row.</summary>
internal sealed record Create(Operator Input, IReadOnlyList<Creation> Creations) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var row in Input.Run(frame))
        {
            frame.ThrowIfCancelled();
            EntityWriter.Create(frame, Creations);
            yield return row;
        }
    }
}
