using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution.Operators;

/// <summary>One of several known nodes that lead to the same unknown one.</summary>
/// <param name="Walk">Seen from the known node.</param>
internal sealed record Leg(int From, int Relationship, Walk Walk);

/// <summary>
/// The nodes that several known nodes have as a neighbour in common: the neighbours of that node which has the fewest, found by counting
/// on all sides at once until one comes to its end; the others' relationships to each are sought.
/// </summary>
/// <param name="Others">Slots of relationships that may not be taken again.</param>
internal sealed record Intersect(Operator Input, int Node, IReadOnlyList<Leg> Legs, IReadOnlyList<int> Others, string Path) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => Path;

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (!Legs.All(leg => frame.Slots[leg.From] is StoredNode))
                continue;
            var fewest = Fewest(frame);
            var rest = Legs.Where(leg => !ReferenceEquals(leg, fewest)).ToArray();
            foreach (var link in Links(frame, fewest, null, Others))
            {
                var node = frame.Node(link.Source == Id(frame, fewest) ? link.Target : link.Source);
                frame.Slots[fewest.Relationship] = frame.Relationship(link);
                frame.Slots[Node] = node;
                foreach (var row in Closed(frame, node.Id, rest, [.. Others, fewest.Relationship]))
                    yield return row;
            }
        }
    }

    private Leg Fewest(Frame frame)
    {
        var sides = Legs.Select(leg => leg.Walk.From(frame, Id(frame, leg)).GetEnumerator()).ToArray();
        try
        {
            while (true)
            {
                frame.ThrowIfCancelled();
                for (var i = 0; i < sides.Length; i++)
                    if (!sides[i].MoveNext())
                        return Legs[i];
            }
        }
        finally
        {
            foreach (var side in sides)
                side.Dispose();
        }
    }

    private static IEnumerable<Row> Closed(Frame frame, long node, ReadOnlyMemory<Leg> legs, int[] taken)
    {
        if (legs.IsEmpty)
        {
            yield return default;
            yield break;
        }
        var leg = legs.Span[0];
        foreach (var link in Links(frame, leg, node, taken))
        {
            frame.Slots[leg.Relationship] = frame.Relationship(link);
            foreach (var row in Closed(frame, node, legs[1..], [.. taken, leg.Relationship]))
                yield return row;
        }
    }

    /// <summary>What leads from a known node, to one node or to all.</summary>
    private static IEnumerable<Link> Links(Frame frame, Leg leg, long? to, IReadOnlyList<int> taken)
    {
        foreach (var link in to is { } node ? leg.Walk.Between(frame, Id(frame, leg), node) : leg.Walk.From(frame, Id(frame, leg)))
        {
            frame.ThrowIfCancelled();
            if (Uniqueness.IsFree(frame, taken, link.Id))
                yield return link;
        }
    }

    private static long Id(Frame frame, Leg leg) => ((StoredNode)frame.Slots[leg.From]!).Id;
}
