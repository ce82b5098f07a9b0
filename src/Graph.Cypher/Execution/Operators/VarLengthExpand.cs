using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution.Operators;

/// <summary>
/// From a node along several relationships in a row, none twice, depth first; each way of a fitting length is a row, its
/// relationships as a list.
/// </summary>
/// <param name="EachSlot">Where one relationship stands while <paramref name="Each"/> is tested on it.</param>
/// <param name="ToKnown">Whether the far end is known, and only ways that end there count.</param>
/// <param name="Backwards">Whether the walk starts at the pattern's right end, so that the list is turned round.</param>
internal sealed record VarLengthExpand(
    Operator Input, int From, int Relationships, int To, bool ToKnown, Walk Walk, Length Length, int EachSlot,
    IReadOnlyList<BoundExpression> Each, IReadOnlyList<int> Others, bool Backwards, string Path) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Path;

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (frame.Slots[From] is not StoredNode start)
                continue;
            var end = ToKnown ? frame.Slots[To] as StoredNode : null;
            if (ToKnown && end is null)
                continue;
            foreach (var (way, last) in Ways(frame, start.Id))
            {
                if (end is not null && end.Id != last)
                    continue;
                var list = new List<object?>(way.Select(frame.Relationship));
                if (Backwards)
                    list.Reverse();
                frame.Slots[Relationships] = list;
                if (!ToKnown)
                    frame.Slots[To] = frame.Node(last);
                yield return default;
            }
        }
    }

    /// <summary>The ways with their last nodes; the list is the walk's own and changes with the next way.</summary>
    private IEnumerable<(List<Link> Way, long Last)> Ways(Frame frame, long start)
    {
        var way = new List<Link>();
        var taken = new HashSet<long>();
        var nodes = new List<long> { start };
        if (Length.Min == 0)
            yield return (way, start);
        if (Length.Max is 0)
            yield break;
        var open = new Stack<IEnumerator<Link>>();
        open.Push(Walk.From(frame, start).GetEnumerator());
        try
        {
            while (open.Count > 0)
            {
                frame.ThrowIfCancelled();
                if (!open.Peek().MoveNext())
                {
                    open.Pop().Dispose();
                    if (way.Count > 0)
                    {
                        taken.Remove(way[^1].Id);
                        way.RemoveAt(way.Count - 1);
                        nodes.RemoveAt(nodes.Count - 1);
                    }
                    continue;
                }
                var link = open.Peek().Current;
                if (taken.Contains(link.Id) || !Uniqueness.IsFree(frame, Others, link.Id) || !Passes(frame, link))
                    continue;
                var next = link.Source == nodes[^1] ? link.Target : link.Source;
                way.Add(link);
                taken.Add(link.Id);
                nodes.Add(next);
                if (way.Count >= Length.Min)
                    yield return (way, next);
                open.Push((Length.Max is { } max && way.Count >= max ? [] : Walk.From(frame, next)).GetEnumerator());
            }
        }
        finally
        {
            while (open.TryPop(out var links))
                links.Dispose();
        }
    }

    private bool Passes(Frame frame, Link link)
    {
        if (Each.Count == 0)
            return true;
        frame.Slots[EachSlot] = frame.Relationship(link);
        return Each.All(predicate => predicate.Holds(frame));
    }
}
