using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution.Operators;

/// <summary>A breadth-first search from one node: for each node reached the relationships by which its least distance is reached.</summary>
internal sealed class SearchSide(long start, Walk walk, QueryMemory.Holding held)
{
    /// <summary>About how many bytes a relationship takes in a search.</summary>
    public const int LinkSize = 48;

    private readonly Dictionary<long, List<Link>> arrivals = new() { [start] = [] };

    /// <summary>The nodes at the distance reached so far.</summary>
    public HashSet<long> Layer { get; private set; } = [start];

    /// <summary>Goes one relationship further.</summary>
    public void Advance(Frame frame, Func<Link, bool> passes)
    {
        var next = new Dictionary<long, List<Link>>();
        foreach (var node in Layer)
            foreach (var link in walk.From(frame, node))
            {
                frame.ThrowIfCancelled();
                var other = link.Source == node ? link.Target : link.Source;
                if (arrivals.ContainsKey(other) || !passes(link))
                    continue;
                if (!next.TryGetValue(other, out var links))
                    next[other] = links = [];
                links.Add(link);
                held.Add(LinkSize);
            }
        foreach (var (node, links) in next)
            arrivals[node] = links;
        Layer = [.. next.Keys];
    }

    /// <summary>The ways of least length from the start to a node that was reached.</summary>
    public IEnumerable<List<Link>> WaysTo(long node)
    {
        if (node == start)
            return [[]];
        return from link in arrivals[node]
               from way in WaysTo(link.Source == node ? link.Target : link.Source)
               select (List<Link>)[.. way, link];
    }
}
