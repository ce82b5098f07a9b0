using Graph.Cypher.Binding;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Walks along a list of relationships that is known: a row for each end it can start from and go through to the other.</summary>
internal sealed record FollowList(
    Operator Input, int Relationships, int From, bool FromKnown, int To, bool ToKnown, Walk Walk, Length Length, IReadOnlyList<int> Others)
    : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Walk.ToString();

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (frame.Slots[Relationships] is not IReadOnlyList<object?> list || !list.All(item => item is StoredRelationship)
                || list.Count < Length.Min || list.Count > (Length.Max ?? long.MaxValue))
                continue;
            var links = list.Select(item => ((StoredRelationship)item!).Link).ToArray();
            if (!links.All(link => Walk.Allows(frame, link) && Uniqueness.IsFree(frame, Others, link.Id)))
                continue;
            foreach (var start in Starts(frame, links).ToArray())
            {
                if (End(start, links) is not { } end || (ToKnown && (frame.Slots[To] as StoredNode)?.Id != end))
                    continue;
                frame.Slots[From] = frame.Node(start);
                frame.Slots[To] = frame.Node(end);
                yield return default;
            }
        }
    }

    private IEnumerable<long> Starts(Frame frame, Link[] links)
    {
        if (FromKnown)
            return frame.Slots[From] is StoredNode from ? [from.Id] : [];
        if (links.Length == 0)
            return ToKnown && frame.Slots[To] is StoredNode to ? [to.Id] : frame.Store.Reader.Nodes();
        return new[] { links[0].Source, links[0].Target }.Distinct();
    }

    /// <summary>Where the list leads from a node; null where it does not hang together from there.</summary>
    private long? End(long start, Link[] links)
    {
        var at = start;
        foreach (var link in links)
            if (Walk.Direction != Direction.Incoming && link.Source == at)
                at = link.Target;
            else if (Walk.Direction != Direction.Outgoing && link.Target == at)
                at = link.Source;
            else
                return null;
        return at;
    }
}
