using Graph.Cypher.Storage.Fulltext;

namespace Graph.Cypher.Storage;

/// <summary>
/// The graph in the file as one connection sees it: entities with their indexes, constraints and counts kept in step. Used by one
/// transaction at a time.
/// </summary>
internal sealed class GraphStore : IDisposable
{
    private readonly Connection connection;
    private readonly IndexEntries entries;
    private readonly FulltextEntries fulltext;
    private readonly NodeTable nodes;
    private readonly RelationshipTable relationships;
    private long dataVersion = -1;
    private bool totalsChanged;

    public GraphStore(Connection connection)
    {
        this.connection = connection;
        Labels = new(connection, "labels");
        Types = new(connection, "types");
        Keys = new(connection, "keys");
        Catalog = new(connection, Labels, Types, Keys);
        IndexCounts = new(connection);
        entries = new(connection);
        fulltext = new(connection);
        nodes = new(connection);
        relationships = new(connection);
        Reader = new(entries, fulltext, nodes, relationships);
    }

    public TokenTable Labels { get; }

    public TokenTable Types { get; }

    public TokenTable Keys { get; }

    public Catalog Catalog { get; }

    /// <summary>How selective the indexes are.</summary>
    public IndexCounts IndexCounts { get; }

    /// <summary>The ways to find nodes and relationships.</summary>
    public GraphReader Reader { get; }

    /// <summary>How many records and index entries have been read or written.</summary>
    public long Reads => connection.Steps;

    public long NodeCount { get; private set; }

    public long RelationshipCount { get; private set; }

    /// <summary>Grows with every change of what was there, so that it is read again.</summary>
    public long Revision { get; private set; }

    public void Begin(bool write)
    {
        connection.Execute(write ? "BEGIN IMMEDIATE" : "BEGIN");
        try
        {
            // Reading anything fixes the snapshot of a read transaction.
            Layout.Check(connection);
            using (var row = connection.Prepare("SELECT nodes, relationships FROM totals"))
            {
                row.Step();
                (NodeCount, RelationshipCount) = (row.Long(0), row.Long(1));
            }
            // Tells whether another connection wrote.
            var version = connection.Query("PRAGMA data_version");
            if (version != dataVersion)
                Load();
            dataVersion = version;
            nodes.Refresh();
            relationships.Refresh();
            totalsChanged = false;
            Revision++;
        }
        catch
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }

    public void Commit()
    {
        Labels.Flush();
        Types.Flush();
        IndexCounts.Flush();
        if (totalsChanged)
        {
            using var row = connection.Prepare("UPDATE totals SET nodes = ?, relationships = ?");
            row.Bind(1, NodeCount).Bind(2, RelationshipCount).Execute();
        }
        connection.Execute("COMMIT");
    }

    public void Rollback()
    {
        dataVersion = -1;
        connection.Execute("ROLLBACK");
    }

    public NodeRecord? FindNode(long id) => nodes.Find(id);

    public bool IsLabeled(long node, int label) => nodes.Has(node, label);

    public RelationshipRecord? FindRelationship(long id) => relationships.Find(id);

    /// <param name="labels">Ascending.</param>
    /// <param name="properties">By the numbers of their keys.</param>
    public long CreateNode(int[] labels, IReadOnlyCollection<KeyValuePair<int, object>> properties)
    {
        var record = new NodeRecord(labels, PropertyCodec.Encode(properties));
        var id = nodes.Insert(labels, record.Properties);
        Count(1, 0);
        foreach (var label in labels)
            Labels.Add(label, 1);
        foreach (var index in IndexesOn(labels))
            Reindex(index, id, null, record.Properties);
        return id;
    }

    public void UpdateNode(long id, NodeRecord before, int[] labels, IReadOnlyCollection<KeyValuePair<int, object>>? properties)
    {
        var after = properties is null ? before.Properties : PropertyCodec.Encode(properties);
        nodes.Update(id, before, labels, after);
        Revision++;
        foreach (var label in before.Labels.Except(labels))
            Labels.Add(label, -1);
        foreach (var label in labels.Except(before.Labels))
            Labels.Add(label, 1);
        foreach (var index in IndexesOn([.. before.Labels.Union(labels)]))
            Reindex(
                index, id, index.TokenIds.Any(before.Labels.Contains) ? before.Properties : null,
                index.TokenIds.Any(labels.Contains) ? after : null);
    }

    public void DeleteNode(long id, NodeRecord before)
    {
        nodes.Delete(id, before);
        Count(-1, 0);
        Revision++;
        foreach (var label in before.Labels)
            Labels.Add(label, -1);
        foreach (var index in IndexesOn(before.Labels))
            Reindex(index, id, before.Properties, null);
    }

    public long CreateRelationship(
        int type, long source, long target, IReadOnlyCollection<KeyValuePair<int, object>> properties)
    {
        var record = new RelationshipRecord(type, source, target, PropertyCodec.Encode(properties));
        var id = relationships.Insert(record);
        Count(0, 1);
        Types.Add(type, 1);
        foreach (var index in Catalog.OnType(type))
            Reindex(index, id, null, record.Properties);
        return id;
    }

    public void UpdateRelationship(
        long id, RelationshipRecord before, IReadOnlyCollection<KeyValuePair<int, object>> properties)
    {
        var after = PropertyCodec.Encode(properties);
        relationships.Update(id, after);
        Revision++;
        foreach (var index in Catalog.OnType(before.Type))
            Reindex(index, id, before.Properties, after);
    }

    public void DeleteRelationship(long id, RelationshipRecord before)
    {
        relationships.Delete(id);
        Count(0, -1);
        Revision++;
        Types.Add(before.Type, -1);
        foreach (var index in Catalog.OnType(before.Type))
            Reindex(index, id, before.Properties, null);
    }

    /// <summary>Makes an index over what is there; with <paramref name="unique"/> fails where two hold the same key.</summary>
    public IndexDefinition CreateIndex(
        string name, IndexType type, bool onRelationships, IReadOnlyList<string> tokens, IReadOnlyList<string> keys, bool unique,
        Analyzer? analyzer = null)
    {
        var index = Catalog.Add(name, type, onRelationships, tokens, keys, unique, analyzer);
        if (type == IndexType.Fulltext)
            fulltext.Create(index);
        var entities = onRelationships
            ? index.TokenIds.SelectMany(token => relationships.All(token)).Select(link => link.Id)
            // A node with several of the labels comes with the first of them.
            : index.TokenIds.SelectMany(token => nodes.WithLabel(token).Where(node =>
                index.TokenIds.First(nodes.Find(node)!.Labels.Contains) == token));
        foreach (var entity in entities)
            Reindex(
                index, entity, null, onRelationships ? relationships.Find(entity)!.Properties : nodes.Find(entity)!.Properties);
        return index;
    }

    public void DropIndex(IndexDefinition index)
    {
        if (index.Type == IndexType.Fulltext)
            fulltext.Drop(index);
        else
            entries.Clear(index);
        Catalog.Remove(index);
    }

    public void Dispose() => connection.Dispose();

    private void Load()
    {
        Labels.Load();
        Types.Load();
        Keys.Load();
        Catalog.Load();
        IndexCounts.Load();
    }

    private void Count(int nodeDifference, int relationshipDifference)
    {
        NodeCount += nodeDifference;
        RelationshipCount += relationshipDifference;
        totalsChanged = true;
    }

    private IReadOnlyList<IndexDefinition> IndexesOn(int[] labels) => labels switch
    {
        [] => [],
        [var one] => Catalog.OnLabel(one),
        _ => [.. labels.SelectMany(Catalog.OnLabel).Distinct()],
    };

    private void Reindex(IndexDefinition index, long entity, byte[]? before, byte[]? after)
    {
        if (index.Type == IndexType.Fulltext)
        {
            fulltext.Update(index, entity, before, after);
            return;
        }
        var (old, now) = (KeyOf(index, before), KeyOf(index, after));
        if (old is null ? now is null : now is not null && old.AsSpan().SequenceEqual(now))
            return;
        if (old is not null)
        {
            entries.Delete(index, old, entity);
            IndexCounts.Add(index, -1, entries.First(index, old) is null ? -1 : 0);
        }
        if (now is null)
            return;
        var holder = entries.First(index, now);
        if (index.Unique && holder is { } other)
            throw ConstraintErrors.NotUnique(index, other, [.. index.KeyIds.Select(key => PropertyCodec.Find(after, key))]);
        entries.Insert(index, now, entity);
        IndexCounts.Add(index, 1, holder is null ? 1 : 0);
    }

    /// <summary>The index key of an entity; null where it lacks one of the properties, or is not there.</summary>
    private static byte[]? KeyOf(IndexDefinition index, byte[]? properties)
    {
        if (properties is null)
            return null;
        return index.KeyIds.Length == 1
            ? KeyCodec.Encode(PropertyCodec.Find(properties, index.KeyIds[0]))
            : KeyCodec.Encode(index.KeyIds.Select(key => PropertyCodec.Find(properties, key)));
    }
}
