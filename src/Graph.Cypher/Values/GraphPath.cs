namespace Graph.Cypher;

/// <summary>A path: nodes and the relationships between them, one fewer.</summary>
/// <param name="Nodes">The nodes in order, at least one.</param>
/// <param name="Relationships">The relationships in order; each may be walked in either direction.</param>
public sealed record GraphPath(IReadOnlyList<Node> Nodes, IReadOnlyList<Relationship> Relationships)
{
    /// <summary>Two paths are the same where they walk the same relationships from the same node.</summary>
    public bool Equals(GraphPath? other) =>
        other is not null && Nodes.SequenceEqual(other.Nodes) && Relationships.SequenceEqual(other.Relationships);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Nodes[0], Nodes[^1], Relationships.Count);
}
