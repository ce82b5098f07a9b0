using Graph.Cypher.Binding;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Computes values into slots.</summary>
internal sealed record Project(Operator Input, IReadOnlyList<Assignment> Assignments) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => string.Join(", ", Assignments.Select(assignment => assignment.Value));

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var row in Input.Run(frame))
        {
            foreach (var (slot, value) in Assignments)
                frame.Slots[slot] = value.Evaluate(frame);
            yield return row;
        }
    }
}
