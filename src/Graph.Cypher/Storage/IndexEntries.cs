namespace Graph.Cypher.Storage;

/// <summary>The entries of all range and text indexes: keys in byte order (<see cref="KeyCodec"/>) with the entities that hold them.</summary>
internal sealed class IndexEntries(Connection connection)
{
    public void Insert(IndexDefinition index, byte[] key, long entity)
    {
        using var row = connection.Prepare("INSERT INTO index_entries (index_id, key, entity) VALUES (?, ?, ?)");
        row.Bind(1, index.Id).Bind(2, key).Bind(3, entity).Execute();
    }

    public void Delete(IndexDefinition index, byte[] key, long entity)
    {
        using var row = connection.Prepare("DELETE FROM index_entries WHERE index_id = ? AND key = ? AND entity = ?");
        row.Bind(1, index.Id).Bind(2, key).Bind(3, entity).Execute();
    }

    /// <summary>Removes all entries of an index.</summary>
    public void Clear(IndexDefinition index)
    {
        using var rows = connection.Prepare("DELETE FROM index_entries WHERE index_id = ?");
        rows.Bind(1, index.Id).Execute();
    }

    /// <summary>The entities with exactly this key.</summary>
    public IEnumerable<long> Seek(IndexDefinition index, byte[] key) =>
        index.Unique ? First(index, key) is { } only ? [only] : [] : All(index, key);

    /// <summary>The entities with keys from <paramref name="from"/> to before <paramref name="to"/>, in order.</summary>
    public IEnumerable<long> Range(IndexDefinition index, byte[] from, byte[] to)
    {
        using var rows = connection.Prepare(
            "SELECT entity FROM index_entries WHERE index_id = ? AND key >= ? AND key < ? ORDER BY key");
        rows.Bind(1, index.Id).Bind(2, from).Bind(3, to);
        while (rows.Step())
            yield return rows.Long(0);
    }

    /// <summary>One entity with this key, or null.</summary>
    public long? First(IndexDefinition index, byte[] key)
    {
        using var rows = connection.Prepare("SELECT entity FROM index_entries WHERE index_id = ? AND key = ? LIMIT 1");
        return rows.Bind(1, index.Id).Bind(2, key).Step() ? rows.Long(0) : null;
    }

    private IEnumerable<long> All(IndexDefinition index, byte[] key)
    {
        using var rows = connection.Prepare("SELECT entity FROM index_entries WHERE index_id = ? AND key = ?");
        rows.Bind(1, index.Id).Bind(2, key);
        while (rows.Step())
            yield return rows.Long(0);
    }
}
