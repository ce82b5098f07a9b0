using Graph.Storage;

namespace Graph.Writing;

/// <summary>Adding up what statements changed.</summary>
public static class Totals
{
    public static Counters Plus(this Counters one, Counters other) => new(
        one.NodesCreated + other.NodesCreated,
        one.NodesDeleted + other.NodesDeleted,
        one.RelationshipsCreated + other.RelationshipsCreated,
        one.RelationshipsDeleted + other.RelationshipsDeleted,
        one.PropertiesSet + other.PropertiesSet,
        one.LabelsAdded + other.LabelsAdded,
        one.LabelsRemoved + other.LabelsRemoved,
        one.IndexesAdded + other.IndexesAdded,
        one.IndexesRemoved + other.IndexesRemoved,
        one.ConstraintsAdded + other.ConstraintsAdded,
        one.ConstraintsRemoved + other.ConstraintsRemoved);
}
