namespace Graph.Cypher.Storage;

/// <summary>The rows of relationships, and the ways to walk them.</summary>
internal sealed class RelationshipTable(Connection connection)
{
    private long next;

    /// <summary>Forgets what was known of the table; called when a transaction begins.</summary>
    public void Refresh() => next = 0;

    public RelationshipRecord? Find(long id)
    {
        using var row = connection.Prepare("SELECT type, source, target, properties FROM relationships WHERE id = ?");
        return row.Bind(1, id).Step()
            ? new((int)row.Long(0), row.Long(1), row.Long(2), row.Blob(3).ToArray())
            : null;
    }

    public long Insert(RelationshipRecord record)
    {
        if (next == 0)
            next = 1 + Last();
        var id = next++;
        using var row = connection.Prepare(
            "INSERT INTO relationships (id, type, source, target, properties) VALUES (?, ?, ?, ?, ?)");
        row.Bind(1, id).Bind(2, record.Type).Bind(3, record.Source).Bind(4, record.Target).Bind(5, record.Properties);
        row.Execute();
        return id;
    }

    public void Update(long id, byte[] properties)
    {
        using var row = connection.Prepare("UPDATE relationships SET properties = ? WHERE id = ?");
        row.Bind(1, properties).Bind(2, id).Execute();
    }

    public void Delete(long id)
    {
        if (next == 0)
            next = 1 + Last();
        using var row = connection.Prepare("DELETE FROM relationships WHERE id = ?");
        row.Bind(1, id).Execute();
    }

    /// <summary>All relationships, or those of one type.</summary>
    public IEnumerable<Link> All(int? type)
    {
        using var rows = type is { } one
            ? connection.Prepare(
                "SELECT id, type, source, target FROM relationships WHERE type = ? ORDER BY id").Bind(1, one)
            : connection.Prepare("SELECT id, type, source, target FROM relationships ORDER BY id");
        while (rows.Step())
            yield return Read(rows);
    }

    /// <summary>The relationships that leave a node, all or of one type.</summary>
    public IEnumerable<Link> Leaving(long source, int? type)
    {
        using var rows = type is { } one
            ? connection.Prepare(
                "SELECT id, type, source, target FROM relationships WHERE source = ? AND type = ?").Bind(2, one)
            : connection.Prepare("SELECT id, type, source, target FROM relationships WHERE source = ?");
        rows.Bind(1, source);
        while (rows.Step())
            yield return Read(rows);
    }

    /// <summary>The relationships that arrive at a node, all or of one type.</summary>
    public IEnumerable<Link> Arriving(long target, int? type)
    {
        using var rows = type is { } one
            ? connection.Prepare(
                "SELECT id, type, source, target FROM relationships WHERE target = ? AND type = ?").Bind(2, one)
            : connection.Prepare("SELECT id, type, source, target FROM relationships WHERE target = ?");
        rows.Bind(1, target);
        while (rows.Step())
            yield return Read(rows);
    }

    /// <summary>The relationships of one type from one node to another, found without reading the neighbours of either.</summary>
    public IEnumerable<Link> Between(long source, int type, long target)
    {
        using var rows = connection.Prepare(
            "SELECT id, type, source, target FROM relationships WHERE source = ? AND type = ? AND target = ?");
        rows.Bind(1, source).Bind(2, type).Bind(3, target);
        while (rows.Step())
            yield return Read(rows);
    }

    private long Last()
    {
        using var row = connection.Prepare("SELECT ifnull(max(id), 0) FROM relationships");
        row.Step();
        return row.Long(0);
    }

    private static Link Read(Statement row) => new(row.Long(0), (int)row.Long(1), row.Long(2), row.Long(3));
}
