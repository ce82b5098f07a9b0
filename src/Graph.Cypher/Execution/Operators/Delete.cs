using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Updates;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Deletes nodes, relationships and paths for each row; what is gone already is passed over.</summary>
internal sealed record Delete(Operator Input, IReadOnlyList<BoundExpression> Targets, bool Detach) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => string.Join(", ", Targets);

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var row in Input.Run(frame))
        {
            frame.ThrowIfCancelled();
            // Relationships before nodes, whatever order they are named in.
            var targets = Targets.Select(target => target.Evaluate(frame)).ToArray();
            foreach (var target in targets.Where(target => target is StoredRelationship).Concat(targets))
                EntityWriter.Delete(frame, target, Detach);
            yield return row;
        }
    }
}
