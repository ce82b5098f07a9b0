using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Execution.Operators;

/// <summary>The ends of a relationship that is known: new nodes, or tested against nodes that are known too.</summary>
internal sealed record ProjectEndpoints(
    Operator Input, int Relationship, int From, bool FromKnown, int To, bool ToKnown, Walk Walk, IReadOnlyList<int> Others) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Walk.ToString();

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (frame.Slots[Relationship] is not StoredRelationship relationship)
                continue;
            var link = relationship.Link;
            if (!Walk.Allows(frame, link) || !Uniqueness.IsFree(frame, Others, link.Id))
                continue;
            if (Walk.Direction != Direction.Incoming && Fill(frame, link.Source, link.Target))
                yield return default;
            if (Walk.Direction != Direction.Outgoing
                && (Walk.Direction == Direction.Incoming || link.Source != link.Target)
                && Fill(frame, link.Target, link.Source))
                yield return default;
        }
    }

    private bool Fill(Frame frame, long from, long to)
    {
        if (FromKnown && (frame.Slots[From] as StoredNode)?.Id != from)
            return false;
        if (!FromKnown)
            frame.Slots[From] = frame.Node(from);
        // A pattern like (a)-[r]-(a) has one slot for both ends, known by now.
        if ((ToKnown || From == To) && (frame.Slots[To] as StoredNode)?.Id != to)
            return false;
        if (!ToKnown)
            frame.Slots[To] = frame.Node(to);
        return true;
    }
}
