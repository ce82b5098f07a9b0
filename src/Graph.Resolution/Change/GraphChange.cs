namespace Graph.Resolution.Change;

/// <summary>
/// The difference between the graph as it stands and as it is to stand. What is equal on both sides is no part of it.
/// </summary>
public sealed class GraphChange
{
    private readonly List<NodeRow> _createdNodes = [];
    private readonly Dictionary<NodeKey, NodeUpdate> _updatedNodes = [];
    private readonly List<NodeKey> _deletedNodes = [];
    private readonly List<RelationshipRow> _createdRelationships = [];
    private readonly List<RelationshipUpdate> _updatedRelationships = [];
    private readonly List<RelationshipRow> _deletedRelationships = [];

    public IReadOnlyList<NodeRow> CreatedNodes => _createdNodes;

    /// <summary>Each node once.</summary>
    public IReadOnlyCollection<NodeUpdate> UpdatedNodes => _updatedNodes.Values;

    public IReadOnlyList<NodeKey> DeletedNodes => _deletedNodes;

    public IReadOnlyList<RelationshipRow> CreatedRelationships => _createdRelationships;

    public IReadOnlyList<RelationshipUpdate> UpdatedRelationships => _updatedRelationships;

    public IReadOnlyList<RelationshipRow> DeletedRelationships => _deletedRelationships;

    /// <summary>A node with one key before and after; null: there is none.</summary>
    public void Node(NodeRow? before, NodeRow? after)
    {
        if (before is null && after is not null)
            _createdNodes.Add(after);
        else if (before is not null && after is null)
            _deletedNodes.Add(new NodeKey(before.Label, before.Id));
        else if (before is not null && after is not null
            && Properties.Difference(before.Properties, after.Properties) is { Count: > 0 } difference)
            Set(new NodeKey(after.Label, after.Id), difference);
    }

    /// <summary>Some properties of a node that is to stand, before and after.</summary>
    public void Update(
        NodeKey node, OrdinalMap<object> before, OrdinalMap<object> after)
    {
        if (Properties.Difference(before, after) is { Count: > 0 } difference)
            Set(node, difference);
    }

    private void Set(NodeKey node, IReadOnlyDictionary<string, object?> properties)
    {
        var all = _updatedNodes.TryGetValue(node, out var update) ? new Dictionary<string, object?>(update.Properties) : [];
        foreach (var (name, value) in properties)
            all[name] = value;
        _updatedNodes[node] = new NodeUpdate(node, all);
    }

    /// <summary>
    /// A relationship with one type, one pair of ends and one fact before and after; null: there is none.
    /// </summary>
    public void Relationship(RelationshipRow? before, RelationshipRow? after)
    {
        if (before is null && after is not null)
            _createdRelationships.Add(after);
        else if (before is not null && after is null)
            _deletedRelationships.Add(before);
        else if (before is not null && after is not null
            && Properties.Difference(before.Properties, after.Properties) is { Count: > 0 } difference)
            _updatedRelationships.Add(new RelationshipUpdate(after, difference));
    }

    /// <summary>All rows of one kind before and after, matched by key.</summary>
    public void Nodes(IEnumerable<NodeRow> before, IEnumerable<NodeRow> after)
    {
        var old = before.ToDictionary(row => (row.Label, row.Id));
        foreach (var row in after)
        {
            Node(old.Count > 0 && old.Remove((row.Label, row.Id), out var stood) ? stood : null, row);
        }
        foreach (var row in old.Values)
            Node(row, null);
    }

    /// <summary>All rows of one kind before and after, matched by type, ends and fact.</summary>
    public void Relationships(IEnumerable<RelationshipRow> before, IEnumerable<RelationshipRow> after)
    {
        var old = before.ToDictionary(row => (row.Type, row.From, row.To, row.Fact));
        foreach (var row in after)
        {
            Relationship(old.Count > 0 && old.Remove((row.Type, row.From, row.To, row.Fact), out var stood) ? stood : null, row);
        }
        foreach (var row in old.Values)
            Relationship(row, null);
    }
}

/// <summary>Properties to set on a node that stands; null removes one.</summary>
public sealed record NodeUpdate(NodeKey Node, IReadOnlyDictionary<string, object?> Properties);

/// <summary>Properties to set on a relationship that stands; null removes one.</summary>
public sealed record RelationshipUpdate(RelationshipRow Relationship, IReadOnlyDictionary<string, object?> Properties);
