using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Which relationships a step of a pattern may take from a node.</summary>
/// <param name="Direction">Seen from where the step starts.</param>
/// <param name="Types">The types by name; all where empty.</param>
/// <param name="Test">What is more involved than a list of types.</param>
internal sealed record Walk(Direction Direction, IReadOnlyList<string> Types, LabelTest? Test)
{
    /// <summary>The same step from its other end.</summary>
    public Walk Reversed => this with
    {
        Direction = Direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => Direction.Both,
        },
    };

    /// <summary>The relationships to be taken from a node; with <see cref="Direction.Both"/> a loop comes once.</summary>
    public IEnumerable<Link> From(Frame frame, long node)
    {
        var types = Types.Count == 0 ? null : frame.TypeIds(Types);
        if (Direction != Direction.Incoming)
            foreach (var link in frame.Store.Reader.Leaving(node, types))
                if (Passes(frame, link))
                    yield return link;
        if (Direction != Direction.Outgoing)
            foreach (var link in frame.Store.Reader.Arriving(node, types))
                if ((Direction == Direction.Incoming || link.Source != node) && Passes(frame, link))
                    yield return link;
    }

    /// <summary>The relationships between two nodes, found without reading the neighbours of either.</summary>
    public IEnumerable<Link> Between(Frame frame, long from, long to)
    {
        foreach (var type in Types.Count > 0 ? frame.TypeIds(Types) : frame.Store.Types.Ids)
        {
            if (Direction != Direction.Incoming)
                foreach (var link in frame.Store.Reader.Between(from, type, to))
                    if (Passes(frame, link))
                        yield return link;
            if (Direction == Direction.Incoming || (Direction == Direction.Both && from != to))
                foreach (var link in frame.Store.Reader.Between(to, type, from))
                    if (Passes(frame, link))
                        yield return link;
        }
    }

    /// <summary>Whether a relationship already at hand may be taken from one node to another.</summary>
    public bool Allows(Frame frame, Link link) =>
        (Types.Count == 0 || Types.Any(type => frame.Store.Types.Find(type) == link.Type)) && Passes(frame, link);

    public override string ToString()
    {
        var types = Test is not null ? $":{Test}" : Types.Count > 0 ? ":" + string.Join('|', Types) : "";
        return $"{(Direction == Direction.Incoming ? "<-" : "-")}[{types}]{(Direction == Direction.Outgoing ? "->" : "-")}";
    }

    private bool Passes(Frame frame, Link link)
    {
        if (Test is null)
            return true;
        var type = frame.Store.Types.Name(link.Type);
        return Test.Matches(frame, name => name == type, () => true);
    }
}
