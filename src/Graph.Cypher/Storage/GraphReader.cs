using Graph.Cypher.Storage.Fulltext;

namespace Graph.Cypher.Storage;

/// <summary>The ways to find nodes and relationships; each reads as it is walked, and holds its statement only so long.</summary>
internal sealed class GraphReader(
    IndexEntries entries, FulltextEntries fulltext, NodeTable nodes, RelationshipTable relationships)
{
    public IEnumerable<long> Nodes() => nodes.All();

    public IEnumerable<long> NodesWithLabel(int label) => nodes.WithLabel(label);

    /// <summary>All relationships, or those of one type.</summary>
    public IEnumerable<Link> Relationships(int? type) => relationships.All(type);

    /// <summary>The relationships that leave a node, all or of some types (ascending).</summary>
    public IEnumerable<Link> Leaving(long node, int[]? types) => relationships.Leaving(node, types);

    /// <summary>The relationships that arrive at a node, all or of some types (ascending).</summary>
    public IEnumerable<Link> Arriving(long node, int[]? types) => relationships.Arriving(node, types);

    /// <summary>The relationships of one type from one node to another.</summary>
    public IEnumerable<Link> Between(long source, int type, long target) => relationships.Between(source, type, target);

    /// <summary>The entities whose indexed properties equal these; none where one has no key (null, NaN).</summary>
    public IEnumerable<long> Seek(IndexDefinition index, IReadOnlyList<object?> values) =>
        !values.Any(KeyCodec.EqualsNothing) && KeyCodec.Encode(values) is { } key ? entries.Seek(index, key) : [];

    /// <summary>The entities with keys from <paramref name="from"/> to before <paramref name="to"/>, in order.</summary>
    public IEnumerable<long> Range(IndexDefinition index, byte[] from, byte[] to) => entries.Range(index, from, to);

    /// <summary>What a full-text query finds, best first.</summary>
    public IEnumerable<(long Entity, double Score)> Search(IndexDefinition index, string query) => fulltext.Search(index, query);
}
