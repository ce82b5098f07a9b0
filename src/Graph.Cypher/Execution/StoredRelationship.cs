using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution;

/// <summary>A relationship while a statement runs; type and ends are known at once, properties are read when asked for.</summary>
internal sealed class StoredRelationship(GraphStore store, Link link) : IStoredEntity
{
    private RelationshipRecord? record;
    private long revision = -1;

    public Link Link => link;

    public long Id => link.Id;

    public string Type => store.Types.Name(link.Type);

    public bool Exists => Find() is not null;

    /// <summary>What the store holds of it.</summary>
    public RelationshipRecord Record => Find() ?? throw RuntimeErrors.Deleted("Relationship", link.Id);

    /// <summary>The end that is not <paramref name="node"/>; a loop's is the node itself.</summary>
    public long Other(long node) => link.Source == node ? link.Target : link.Source;

    public object? Property(string key)
    {
        var properties = Record.Properties;
        return store.Keys.Find(key) is { } number ? PropertyCodec.Find(properties, number) : null;
    }

    public Dictionary<string, object?> Properties() => PropertyMap.Of(store, Record.Properties);

    public override bool Equals(object? obj) => obj is StoredRelationship other && other.Id == link.Id;

    public override int GetHashCode() => link.Id.GetHashCode();

    public override string ToString() => $"[{link.Id}]";

    private RelationshipRecord? Find()
    {
        if (revision != store.Revision)
            (record, revision) = (store.FindRelationship(link.Id), store.Revision);
        return record;
    }
}
