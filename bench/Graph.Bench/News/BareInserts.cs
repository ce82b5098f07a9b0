using Microsoft.Data.Sqlite;

namespace Graph.Bench.News;

/// <summary>
/// The yardstick of writing: the rows that the engine wrote into a file, inserted again into the same tables of another, by statements prepared
/// once, in transactions of as many nodes or relationships, as durable.
/// </summary>
internal sealed class BareInserts
{
    private readonly List<string> tables = [];
    private readonly List<object[]> nodes;
    private readonly ILookup<long, object[]> labels;
    private readonly ILookup<long, object[]> entries;
    private readonly List<object[]> relationships;

    /// <param name="file">What the engine wrote.</param>
    public BareInserts(string file)
    {
        using var connection = Open(file);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                tables.Add(reader.GetString(0));
        }
        nodes = Read(connection, "SELECT id, labels, properties FROM nodes ORDER BY id");
        labels = Read(connection, "SELECT label, node FROM node_labels").ToLookup(row => (long)row[1]);
        entries = Read(connection, "SELECT index_id, key, entity FROM index_entries").ToLookup(row => (long)row[2]);
        relationships = Read(connection, "SELECT id, type, source, target, properties FROM relationships ORDER BY id");
        SqliteConnection.ClearAllPools();
    }

    /// <summary>Makes the tables in a new file.</summary>
    public void Prepare(string file)
    {
        using var connection = Open(file);
        Execute(connection, "PRAGMA journal_mode = WAL");
        foreach (var sql in tables)
            Execute(connection, sql);
    }

    public void InsertNodes(string file, int rowsATransaction)
    {
        using var connection = Open(file);
        using var node = Insert(connection, "INSERT INTO nodes (id, labels, properties) VALUES ($0, $1, $2)", 3);
        using var label = Insert(connection, "INSERT INTO node_labels (label, node) VALUES ($0, $1)", 2);
        using var entry = Insert(connection, "INSERT INTO index_entries (index_id, key, entity) VALUES ($0, $1, $2)", 3);
        foreach (var batch in nodes.Chunk(rowsATransaction))
            InTransaction(connection, () =>
            {
                foreach (var row in batch)
                {
                    Run(node, row);
                    foreach (var one in labels[(long)row[0]])
                        Run(label, one);
                    foreach (var one in entries[(long)row[0]])
                        Run(entry, one);
                }
            });
    }

    public void InsertRelationships(string file, int rowsATransaction)
    {
        using var connection = Open(file);
        using var relationship = Insert(
            connection, "INSERT INTO relationships (id, type, source, target, properties) VALUES ($0, $1, $2, $3, $4)", 5);
        foreach (var batch in relationships.Chunk(rowsATransaction))
            InTransaction(connection, () =>
            {
                foreach (var row in batch)
                    Run(relationship, row);
            });
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA cache_size = -65536; PRAGMA synchronous = FULL");
        return connection;
    }

    private static void InTransaction(SqliteConnection connection, Action work)
    {
        Execute(connection, "BEGIN IMMEDIATE");
        work();
        Execute(connection, "COMMIT");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<object[]> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private static SqliteCommand Insert(SqliteConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, object[] row)
    {
        for (var i = 0; i < row.Length; i++)
            command.Parameters[i].Value = row[i];
        command.ExecuteNonQuery();
    }
}
