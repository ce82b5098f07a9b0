namespace Graph.Cypher.Execution.Operators;

/// <summary>Every node with a label.</summary>
internal sealed record NodeByLabelScan(Operator Input, int Slot, string Name, string Label) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => $"{Name}:{Label}";

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (frame.Store.Labels.Find(Label) is not { } label)
                continue;
            foreach (var node in frame.Store.Reader.NodesWithLabel(label))
            {
                frame.ThrowIfCancelled();
                frame.Slots[Slot] = frame.Node(node);
                yield return default;
            }
        }
    }
}
