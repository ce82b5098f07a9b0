namespace Graph.Cypher.Execution.Operators;

/// <summary>From a node along its relationships to the nodes at their other ends.</summary>
/// <param name="Others">Slots of relationships that may not be taken again.</param>
internal sealed record Expand(
    Operator Input, int From, int Relationship, int To, Walk Walk, IReadOnlyList<int> Others, string Path) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Path;

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (frame.Slots[From] is not StoredNode from)
                continue;
            foreach (var link in Walk.From(frame, from.Id))
            {
                frame.ThrowIfCancelled();
                if (!Uniqueness.IsFree(frame, Others, link.Id))
                    continue;
                frame.Slots[Relationship] = frame.Relationship(link);
                frame.Slots[To] = frame.Node(link.Source == from.Id ? link.Target : link.Source);
                yield return default;
            }
        }
    }
}
