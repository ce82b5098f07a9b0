using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution.Operators;

/// <summary>
/// The shortest paths between two known nodes. Without predicates on the path the search goes breadth first from both ends, a layer at a
/// time from the end with fewer nodes to go on from, until the two meet (bidirectional search); with them, or where more
/// than the shortest are asked for, all trails are looked at in order of length.
/// </summary>
internal sealed record ShortestPaths(
    Operator Input, int From, int To, Walk Walk, PatternShortest Pattern) : Operator
{
    private Length Length => Pattern.Relationship.Length!;

    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Walk.ToString();

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (frame.Slots[From] is not StoredNode from || frame.Slots[To] is not StoredNode to)
                continue;
            if (Pattern.RefusesOneEnd && from.Id == to.Id)
                throw RuntimeErrors.Argument(
                    "The shortest path algorithm does not work when the start and end nodes are the same; keep them apart by WHERE before it");
            var most = Pattern.Count is null ? long.MaxValue : RowCount.Of(frame, Pattern.Count, "SHORTEST");
            var onlyLeast = Pattern.Count is null || most == 1;
            var groups = Pattern.Groups ? most : Pattern.Count is null ? 1 : long.MaxValue;
            var (found, length, lengths) = (0L, -1, 0L);
            var quick = Pattern.Predicates.Count == 0 && onlyLeast && Length.Min <= 1 && from.Id != to.Id;
            foreach (var way in quick ? Least(frame, from.Id, to.Id) : Trails(frame, from.Id, to.Id))
            {
                frame.Slots[Pattern.Relationship.Slot] = new List<object?>(way.Select(frame.Relationship));
                frame.Slots[Pattern.Path] = Path(frame, from, way);
                if (!Pattern.Predicates.All(predicate => predicate.Holds(frame)))
                    continue;
                if (way.Count != length)
                    (length, lengths) = (way.Count, lengths + 1);
                if (lengths > groups || (!Pattern.Groups && found >= most))
                    break;
                found++;
                yield return default;
            }
        }
    }

    /// <summary>All ways of the least length: put together at the nodes where the two searches meet.</summary>
    private IEnumerable<List<Link>> Least(Frame frame, long from, long to)
    {
        using var held = frame.Memory.Hold();
        var (forwards, backwards) = (new SearchSide(from, Walk, held), new SearchSide(to, Walk.Reversed, held));
        var most = Length.Max ?? long.MaxValue;
        for (long depth = 1; depth <= most && forwards.Layer.Count > 0 && backwards.Layer.Count > 0; depth++)
        {
            var (side, other) = forwards.Layer.Count <= backwards.Layer.Count ? (forwards, backwards) : (backwards, forwards);
            side.Advance(frame, link => Passes(frame, link));
            var meetings = side.Layer.Where(other.Layer.Contains).ToArray();
            if (meetings.Length > 0)
                return from meeting in meetings
                       from first in forwards.WaysTo(meeting)
                       from second in backwards.WaysTo(meeting)
                       select (List<Link>)[.. first, .. Enumerable.Reverse(second)];
        }
        return [];
    }

    /// <summary>All trails between the two in order of length.</summary>
    private IEnumerable<List<Link>> Trails(Frame frame, long from, long to)
    {
        var layer = new List<(List<Link> Way, long Last)> { ([], from) };
        using var held = frame.Memory.Hold();
        for (long depth = 0; layer.Count > 0; depth++)
        {
            if (depth >= Length.Min)
                foreach (var (way, last) in layer)
                    if (last == to)
                        yield return way;
            if (Length.Max is { } max && depth >= max)
                yield break;
            var next = new List<(List<Link>, long)>();
            foreach (var (way, last) in layer)
                foreach (var link in Walk.From(frame, last))
                {
                    frame.ThrowIfCancelled();
                    if (way.Exists(taken => taken.Id == link.Id) || !Passes(frame, link))
                        continue;
                    next.Add(([.. way, link], link.Source == last ? link.Target : link.Source));
                    held.Add(SearchSide.LinkSize * (depth + 1));
                }
            layer = next;
        }
    }

    private bool Passes(Frame frame, Link link)
    {
        if (!Uniqueness.IsFree(frame, Pattern.Relationship.Others, link.Id))
            return false;
        if (Pattern.Relationship.Each.Count == 0)
            return true;
        frame.Slots[Pattern.Relationship.EachSlot] = frame.Relationship(link);
        return Pattern.Relationship.Each.All(predicate => predicate.Holds(frame));
    }

    private static StoredPath Path(Frame frame, StoredNode from, List<Link> way)
    {
        var nodes = new List<StoredNode> { from };
        foreach (var link in way)
            nodes.Add(frame.Node(link.Source == nodes[^1].Id ? link.Target : link.Source));
        return new(nodes, [.. way.Select(frame.Relationship)]);
    }
}
