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

    /// <summary>The relationships that leave a node, all or of some types.</summary>
    /// <param name="source">The node.</param>
    /// <param name="types">The types, ascending; null for all.</param>
    public IEnumerable<Link> Leaving(long source, int[]? types) => types switch
    {
        null => Of(source, "SELECT id, type, source, target FROM relationships WHERE source = ?"),
        [var type] => Of(source, type, "SELECT id, type, source, target FROM relationships WHERE source = ? AND type = ?"),
        _ => Of(
            source, types, "SELECT id, type, source, target FROM relationships WHERE source = ? AND type >= ? ORDER BY type, target"),
    };

    /// <summary>The relationships that arrive at a node, all or of some types.</summary>
    /// <param name="target">The node.</param>
    /// <param name="types">The types, ascending; null for all.</param>
    public IEnumerable<Link> Arriving(long target, int[]? types) => types switch
    {
        null => Of(target, "SELECT id, type, source, target FROM relationships WHERE target = ?"),
        [var type] => Of(target, type, "SELECT id, type, source, target FROM relationships WHERE target = ? AND type = ?"),
        _ => Of(
            target, types, "SELECT id, type, source, target FROM relationships WHERE target = ? AND type >= ? ORDER BY type, source"),
    };

    /// <summary>The relationships of one type from one node to another, found without reading the neighbours of either.</summary>
    public IEnumerable<Link> Between(long source, int type, long target)
    {
        using var rows = connection.Prepare(
            "SELECT id, type, source, target FROM relationships WHERE source = ? AND type = ? AND target = ?");
        rows.Bind(1, source).Bind(2, type).Bind(3, target);
        while (rows.Step())
            yield return Read(rows);
    }

    private IEnumerable<Link> Of(long node, string sql)
    {
        using var rows = connection.Prepare(sql).Bind(1, node);
        while (rows.Step())
            yield return Read(rows);
    }

    private IEnumerable<Link> Of(long node, int type, string sql)
    {
        using var rows = connection.Prepare(sql).Bind(1, node).Bind(2, type);
        while (rows.Step())
            yield return Read(rows);
    }

    /// <summary>
    /// A skip scan: goes through the node's relationships by type, and where it meets a type that is not asked for, seeks the next one that is.
    /// So it costs what the node has of types, however many are asked for.
    /// </summary>
    private IEnumerable<Link> Of(long node, int[] types, string sql)
    {
        if (types.Length == 0)
            yield break;
        using var rows = connection.Prepare(sql).Bind(1, node).Bind(2, types[0]);
        var at = 0;
        while (rows.Step())
        {
            var link = Read(rows);
            while (at < types.Length && types[at] < link.Type)
                at++;
            if (at == types.Length)
                yield break;
            if (types[at] == link.Type)
                yield return link;
            else
                rows.Again().Bind(2, types[at]);
        }
    }

    private long Last()
    {
        using var row = connection.Prepare("SELECT ifnull(max(id), 0) FROM relationships");
        row.Step();
        return row.Long(0);
    }

    private static Link Read(Statement row) => new(row.Long(0), (int)row.Long(1), row.Long(2), row.Long(3));
}
