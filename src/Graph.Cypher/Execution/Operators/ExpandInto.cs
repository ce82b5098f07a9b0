namespace Graph.Cypher.Execution.Operators;

/// <summary>The relationships between two nodes that are both known.</summary>
internal sealed record ExpandInto(
    Operator Input, int From, int Relationship, int To, Walk Walk, IReadOnlyList<int> Others, string Path) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Path;

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (frame.Slots[From] is not StoredNode from || frame.Slots[To] is not StoredNode to)
                continue;
            foreach (var link in Walk.Between(frame, from.Id, to.Id))
            {
                frame.ThrowIfCancelled();
                if (!Uniqueness.IsFree(frame, Others, link.Id))
                    continue;
                frame.Slots[Relationship] = frame.Relationship(link);
                yield return default;
            }
        }
    }
}
