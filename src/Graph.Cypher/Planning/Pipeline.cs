using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Operators;

namespace Graph.Cypher.Planning;

/// <summary>The plan of a query so far, and which slots hold values after it.</summary>
internal sealed class Pipeline(IReadOnlyCollection<int> outer)
{
    private readonly HashSet<int> own = [];
    private GraphParts read;
    private GraphParts written;

    public Operator Plan { get; private set; } = new Argument();

    /// <summary>All slots that hold values, those from outside included.</summary>
    public HashSet<int> Known
    {
        get
        {
            var known = new HashSet<int>(own);
            known.UnionWith(outer);
            return known;
        }
    }

    public void Add(Operator plan, IEnumerable<int> slots)
    {
        Plan = plan;
        own.UnionWith(slots);
    }

    /// <summary>A projection: nothing but its columns is left.</summary>
    public void Replace(Operator plan, IEnumerable<int> slots)
    {
        Plan = plan;
        own.Clear();
        own.UnionWith(slots);
        own.ExceptWith(outer);
    }

    /// <summary>
    /// Holds all rows back before a clause that would otherwise see, or be seen by, part of what another does: each clause works on the
    /// graph as the clause before left it for all rows.
    /// </summary>
    public void Separate(BoundClause clause)
    {
        var (reads, writes) = (Effects.Reads(clause), Effects.Writes(clause));
        // What comes after a clause that writes may also end before all is written: LIMIT does.
        if ((writes & read) != 0 || written != 0)
        {
            Plan = new Eager(Plan, [.. own]);
            (read, written) = (GraphParts.None, GraphParts.None);
        }
        read |= reads;
        written |= writes;
    }
}
