using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution;

/// <summary>What nodes and relationships have in common while a statement runs.</summary>
internal interface IStoredEntity
{
    long Id { get; }

    /// <summary>Whether it has not been deleted.</summary>
    bool Exists { get; }

    /// <summary>The property's value; null where there is none.</summary>
    /// <exception cref="CypherException">The entity has been deleted.</exception>
    object? Property(string key);

    /// <summary>All properties by key, in the order they were set.</summary>
    Dictionary<string, object?> Properties();
}

/// <summary>A node while a statement runs: its number, and its content read when asked for and again after a change.</summary>
internal sealed class StoredNode(GraphStore store, long id) : IStoredEntity
{
    private NodeRecord? record;
    private long revision = -1;

    public long Id => id;

    public bool Exists => Find() is not null;

    /// <summary>What the store holds of it.</summary>
    public NodeRecord Record => Find() ?? throw RuntimeErrors.Deleted("Node", id);

    public IEnumerable<string> Labels => Record.Labels.Select(store.Labels.Name);

    /// <summary>Whether it carries a label; one that was deleted carries none.</summary>
    public bool HasLabel(string name) =>
        store.Labels.Find(name) is { } label && Find() is { } known && Array.IndexOf(known.Labels, label) >= 0;

    /// <summary>The same, without reading the node for it.</summary>
    public bool IsLabeled(string name) =>
        record is not null ? HasLabel(name) : store.Labels.Find(name) is { } label && store.IsLabeled(id, label);

    public object? Property(string key)
    {
        var properties = Record.Properties;
        return store.Keys.Find(key) is { } number ? PropertyCodec.Find(properties, number) : null;
    }

    public Dictionary<string, object?> Properties() => Find() is { } known ? PropertyMap.Of(store, known.Properties) : [];

    public override bool Equals(object? obj) => obj is StoredNode other && other.Id == id;

    public override int GetHashCode() => id.GetHashCode();

    public override string ToString() => $"({id})";

    private NodeRecord? Find()
    {
        if (revision != store.Revision)
            (record, revision) = (store.FindNode(id), store.Revision);
        return record;
    }
}
