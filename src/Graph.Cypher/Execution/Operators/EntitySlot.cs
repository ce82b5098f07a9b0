using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution.Operators;

/// <summary>Where an index seek puts what it finds: a node into one slot, or a relationship with its two ends.</summary>
/// <param name="Slot">Of the node or relationship.</param>
/// <param name="Name">Its variable.</param>
/// <param name="From">Slot of the node a relationship starts from in the pattern; -1 for nodes.</param>
/// <param name="To">Slot of the node it leads to.</param>
/// <param name="Reversed">Whether the pattern walks it against its direction.</param>
internal sealed record EntitySlot(int Slot, string Name, int From = -1, int To = -1, bool Reversed = false)
{
    /// <summary>Fills the slots; false where the relationship is not there, or its two ends should be one node and are not.</summary>
    public bool Fill(Frame frame, long id)
    {
        if (From < 0)
        {
            frame.Slots[Slot] = frame.Node(id);
            return true;
        }
        if (frame.Store.FindRelationship(id) is not { } record)
            return false;
        return Fill(frame, new Link(id, record.Type, record.Source, record.Target));
    }

    public bool Fill(Frame frame, Link link)
    {
        var (from, to) = Reversed ? (link.Target, link.Source) : (link.Source, link.Target);
        if (From == To && from != to)
            return false;
        frame.Slots[Slot] = frame.Relationship(link);
        frame.Slots[From] = frame.Node(from);
        frame.Slots[To] = frame.Node(to);
        return true;
    }
}
