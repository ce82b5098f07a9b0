using Graph.Cypher.Storage.Migrations;

namespace Graph.Cypher.Storage;

/// <summary>
/// The tables of the file. The version goes into <c>user_version</c>, the mark of the format into <c>application_id</c>; a change
/// of layout raises the version and adds a step to <see cref="Migration"/>.
/// </summary>
internal static class Layout
{
    /// <summary>"GrCy" in ASCII.</summary>
    public const int ApplicationId = 0x47724379;

    public const int Version = 3;

    /// <summary>The version of a file that nothing was ever written to.</summary>
    private const int Empty = 0;

    /// <summary>
    /// Property values stand in one blob an entity (<see cref="PropertyCodec"/>). Adjacency is read from two covering indexes, each
    /// ending in the relationship's id: by source, type, target and by target, type, source; the middle column lets one type be read
    /// alone, the last lets the relationships between two given nodes be found without reading either's neighbours.
    /// </summary>
    private const string Tables = """
        CREATE TABLE labels (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, count INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, count INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE keys (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, count INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE nodes (id INTEGER PRIMARY KEY, labels BLOB NOT NULL, properties BLOB NOT NULL);
        CREATE TABLE node_labels (label INTEGER NOT NULL, node INTEGER NOT NULL, PRIMARY KEY (label, node)) WITHOUT ROWID;
        CREATE TABLE relationships (
          id INTEGER PRIMARY KEY, type INTEGER NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL,
          properties BLOB NOT NULL);
        CREATE INDEX relationships_out ON relationships (source, type, target);
        CREATE INDEX relationships_in ON relationships (target, type, source);
        CREATE INDEX relationships_type ON relationships (type);
        CREATE TABLE indexes (
          id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, entity TEXT NOT NULL,
          tokens TEXT NOT NULL, keys TEXT NOT NULL, rule TEXT,
          entries INTEGER NOT NULL DEFAULT 0, distinct_keys INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE index_entries (
          index_id INTEGER NOT NULL, key BLOB NOT NULL, entity INTEGER NOT NULL,
          PRIMARY KEY (index_id, key, entity)) WITHOUT ROWID;
        CREATE TABLE totals (nodes INTEGER NOT NULL, relationships INTEGER NOT NULL);
        INSERT INTO totals VALUES (0, 0);
        """;

    /// <summary>Lays out a new file, brings one of an older version to this one, refuses one that is not ours or newer.</summary>
    public static void Prepare(Connection connection)
    {
        var found = VersionOf(connection);
        if (found == Version)
            return;
        if (connection.IsReadOnly)
            throw found == Empty ? StoreErrors.Empty(connection.Path) : StoreErrors.OlderVersion(connection.Path, found, Version);
        // Readers beside one writer; a commit survives the process, and with FULL the power cut as well.
        if (found == Empty)
            connection.Execute("PRAGMA journal_mode = WAL");
        while (found != Version)
            connection.Atomically(() =>
            {
                // Another process may have gone ahead while this one waited for the lock.
                found = VersionOf(connection);
                if (found == Version)
                    return;
                if (found == Empty)
                    connection.Execute($"{Tables}\nPRAGMA application_id = {ApplicationId}");
                else
                    Migration.Apply(connection, found);
                found = found == Empty ? Version : found + 1;
                connection.Execute($"PRAGMA user_version = {found}");
            });
    }

    /// <summary>Refuses a file that another program has brought to another version since it was opened.</summary>
    public static void Check(Connection connection)
    {
        using var row = connection.Prepare("PRAGMA user_version");
        row.Step();
        if (row.Long(0) is var found and not Version)
            throw StoreErrors.OtherVersion(connection.Path, found, Version);
    }

    private static int VersionOf(Connection connection)
    {
        var (application, version) = (connection.Query("PRAGMA application_id"), connection.Query("PRAGMA user_version"));
        if (application == ApplicationId)
            return version is > Empty and <= Version ? (int)version : throw StoreErrors.OtherVersion(connection.Path, version, Version);
        if (application != 0 || version != 0 || connection.Query("SELECT count(*) FROM sqlite_schema") != 0)
            throw StoreErrors.Foreign(connection.Path);
        return Empty;
    }
}
