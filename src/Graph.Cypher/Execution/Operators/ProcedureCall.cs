using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Procedures;

namespace Graph.Cypher.Execution.Operators;

/// <summary>For each row the rows of a procedure; of one without columns the row itself.</summary>
internal sealed record ProcedureCall(
    Operator Input, Procedure Procedure, IReadOnlyList<BoundExpression> Arguments, IReadOnlyList<(int Column, int Slot)> Yield) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Procedure.Name;

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var row in Input.Run(frame))
        {
            var arguments = Arguments.Select(argument => argument.Evaluate(frame)).ToArray();
            foreach (var values in Procedure.Run(frame, arguments))
            {
                frame.ThrowIfCancelled();
                foreach (var (column, slot) in Yield)
                    frame.Slots[slot] = values[column];
                yield return row;
            }
        }
    }
}
