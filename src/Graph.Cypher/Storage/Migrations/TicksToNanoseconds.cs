namespace Graph.Cypher.Storage.Migrations;

/// <summary>
/// From version 1 to 2. Dates and times were days and ticks (100 ns) since 0001-01-01; they became days and nanoseconds since 1970-01-01,
/// in properties under new tags, and moments got a place for a named zone, which none had.
/// </summary>
internal static class TicksToNanoseconds
{
    public static void Apply(Connection connection)
    {
        RewriteProperties(
            connection, "SELECT id, properties FROM nodes WHERE id > ? ORDER BY id LIMIT 1", "UPDATE nodes SET properties = ? WHERE id = ?");
        RewriteProperties(
            connection, "SELECT id, properties FROM relationships WHERE id > ? ORDER BY id LIMIT 1",
            "UPDATE relationships SET properties = ? WHERE id = ?");
        RewriteEntries(connection);
    }

    private static void RewriteProperties(Connection connection, string select, string update)
    {
        using var next = connection.Prepare(select);
        using var row = connection.Prepare(update);
        for (var id = long.MinValue; next.Again().Bind(1, id).Step();)
        {
            id = next.Long(0);
            if (TickProperties.Rewrite(next.Blob(1)) is { } rewritten)
                row.Again().Bind(1, rewritten).Bind(2, id).Execute();
        }
    }

    /// <summary>Into a table of their own: a rewritten key among the others could be met again.</summary>
    private static void RewriteEntries(Connection connection)
    {
        connection.Execute("""
            ALTER TABLE index_entries RENAME TO index_entries_1;
            CREATE TABLE index_entries (
              index_id INTEGER NOT NULL, key BLOB NOT NULL, entity INTEGER NOT NULL,
              PRIMARY KEY (index_id, key, entity)) WITHOUT ROWID;
            """);
        using (var entries = connection.Prepare("SELECT index_id, key, entity FROM index_entries_1"))
        using (var row = connection.Prepare("INSERT INTO index_entries (index_id, key, entity) VALUES (?, ?, ?)"))
            while (entries.Step())
                row.Again().Bind(1, entries.Long(0)).Bind(2, TickKey.Rewrite(entries.Blob(1))).Bind(3, entries.Long(2)).Execute();
        connection.Execute("DROP TABLE index_entries_1");
    }
}
