namespace Graph.Cypher;

/// <summary>What a statement changed.</summary>
public sealed record Counters
{
    /// <summary>Nodes created.</summary>
    public long NodesCreated { get; internal set; }

    /// <summary>Nodes deleted.</summary>
    public long NodesDeleted { get; internal set; }

    /// <summary>Relationships created.</summary>
    public long RelationshipsCreated { get; internal set; }

    /// <summary>Relationships deleted, those of a <c>DETACH DELETE</c> included.</summary>
    public long RelationshipsDeleted { get; internal set; }

    /// <summary>Properties set or removed; setting a property to the value it has counts, as in Neo4j.</summary>
    public long PropertiesSet { get; internal set; }

    /// <summary>Labels added to nodes that lacked them.</summary>
    public long LabelsAdded { get; internal set; }

    /// <summary>Labels removed from nodes that had them.</summary>
    public long LabelsRemoved { get; internal set; }

    /// <summary>Indexes added.</summary>
    public long IndexesAdded { get; internal set; }

    /// <summary>Indexes removed.</summary>
    public long IndexesRemoved { get; internal set; }

    /// <summary>Constraints added.</summary>
    public long ConstraintsAdded { get; internal set; }

    /// <summary>Constraints removed.</summary>
    public long ConstraintsRemoved { get; internal set; }

    /// <summary>Whether the statement changed anything.</summary>
    public bool ContainsUpdates =>
        NodesCreated + NodesDeleted + RelationshipsCreated + RelationshipsDeleted + PropertiesSet + LabelsAdded
        + LabelsRemoved + IndexesAdded + IndexesRemoved + ConstraintsAdded + ConstraintsRemoved > 0;
}
