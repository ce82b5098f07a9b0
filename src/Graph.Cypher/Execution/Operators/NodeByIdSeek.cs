using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Execution.Operators;

/// <summary>The node of a number, or of an element id.</summary>
internal sealed record NodeByIdSeek(Operator Input, int Slot, string Name, BoundExpression Id) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => $"id({Name}) = {Id}";

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            var id = Id.Evaluate(frame) switch
            {
                long number => number,
                string text when long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) => number,
                _ => -1,
            };
            if (frame.Store.FindNode(id) is null)
                continue;
            frame.Slots[Slot] = frame.Node(id);
            yield return default;
        }
    }
}
