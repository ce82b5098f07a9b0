namespace Graph.Cypher.Execution.Operators;

/// <summary>Every node.</summary>
internal sealed record AllNodesScan(Operator Input, int Slot, string Name) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Name;

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
            foreach (var node in frame.Store.Reader.Nodes())
            {
                frame.ThrowIfCancelled();
                frame.Slots[Slot] = frame.Node(node);
                yield return default;
            }
    }
}
