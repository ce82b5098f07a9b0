using Microsoft.Data.Sqlite;

namespace Graph.Bench.News;

/// <summary>
/// The yardstick of writing: the rows that the engine wrote into one file, inserted again in the same order into the same tables of another, by
/// statements prepared once, as durable. Each call is a transaction.
/// </summary>
internal sealed class BareInserts : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand node;
    private readonly SqliteCommand label;
    private readonly SqliteCommand entry;
    private readonly SqliteCommand relationship;
    private readonly WrittenGraph graph;
    private int nodes;
    private int relationships;

    public BareInserts(WrittenGraph graph, string file)
    {
        this.graph = graph;
        connection = Open(file);
        Execute(connection, "PRAGMA journal_mode = WAL");
        foreach (var sql in graph.Tables)
            Execute(connection, sql);
        node = Insert("INSERT INTO nodes (id, labels, properties) VALUES ($0, $1, $2)", 3);
        label = Insert("INSERT INTO node_labels (label, node) VALUES ($0, $1)", 2);
        entry = Insert("INSERT INTO index_entries (index_id, key, entity) VALUES ($0, $1, $2)", 3);
        relationship = Insert("INSERT INTO relationships (id, type, source, target, properties) VALUES ($0, $1, $2, $3, $4)", 5);
    }

    /// <summary>Inserts the next so many nodes, with their labels and index entries.</summary>
    public void InsertNodes(int count) => InTransaction(() =>
    {
        for (var end = nodes + count; nodes < end; nodes++)
        {
            var row = graph.Nodes[nodes];
            Run(node, row);
            foreach (var one in graph.Labels[(long)row[0]])
                Run(label, one);
            foreach (var one in graph.Entries[(long)row[0]])
                Run(entry, one);
        }
    });

    /// <summary>Inserts the next so many relationships.</summary>
    public void InsertRelationships(int count) => InTransaction(() =>
    {
        for (var end = relationships + count; relationships < end; relationships++)
            Run(relationship, graph.Relationships[relationships]);
    });

    public void Dispose()
    {
        foreach (var command in new[] { node, label, entry, relationship })
            command.Dispose();
        connection.Dispose();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA cache_size = -262144; PRAGMA synchronous = FULL");
        return connection;
    }

    private void InTransaction(Action work)
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

    private SqliteCommand Insert(string sql, int parameters)
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
