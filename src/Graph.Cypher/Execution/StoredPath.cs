namespace Graph.Cypher.Execution;

/// <summary>A path while a statement runs.</summary>
internal sealed class StoredPath(IReadOnlyList<StoredNode> nodes, IReadOnlyList<StoredRelationship> relationships)
{
    public IReadOnlyList<StoredNode> Nodes => nodes;

    public IReadOnlyList<StoredRelationship> Relationships => relationships;

    /// <summary>Nodes and relationships in turn.</summary>
    public IReadOnlyList<object?> Items
    {
        get
        {
            var items = new List<object?> { nodes[0] };
            for (var i = 0; i < relationships.Count; i++)
                items.AddRange([relationships[i], nodes[i + 1]]);
            return items;
        }
    }

    public override bool Equals(object? obj) =>
        obj is StoredPath other && other.Nodes[0].Equals(nodes[0]) && other.Relationships.SequenceEqual(relationships);

    public override int GetHashCode() => HashCode.Combine(nodes[0], nodes[^1], relationships.Count);
}
