namespace Graph.Cypher.Execution.Operators;

/// <summary>Every relationship of some types, or of all where none is named, with its ends.</summary>
internal sealed record RelationshipTypeScan(Operator Input, EntitySlot Into, IReadOnlyList<string> Types) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => $"{Into.Name}:{string.Join('|', Types)}";

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
            foreach (var type in Types.Count == 0 ? [null] : Types.Select(frame.Store.Types.Find).Where(type => type is not null))
                foreach (var link in frame.Store.Reader.Relationships(type))
                {
                    frame.ThrowIfCancelled();
                    if (Into.Fill(frame, link))
                        yield return default;
                }
    }
}
