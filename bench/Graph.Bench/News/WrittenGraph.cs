using Microsoft.Data.Sqlite;

namespace Graph.Bench.News;

/// <summary>The tables and rows that the engine has written into a file.</summary>
internal sealed class WrittenGraph
{
    public WrittenGraph(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Tables = [.. Read(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").Select(row => (string)row[0])];
        Nodes = Read(connection, "SELECT id, labels, properties FROM nodes ORDER BY id");
        Labels = Read(connection, "SELECT label, node FROM node_labels").ToLookup(row => (long)row[1]);
        Entries = Read(connection, "SELECT index_id, key, entity FROM index_entries").ToLookup(row => (long)row[2]);
        Relationships = Read(connection, "SELECT id, type, source, target, properties FROM relationships ORDER BY id");
    }

    /// <summary>The SQL that makes them.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <summary>In the order they were made.</summary>
    public IReadOnlyList<object[]> Nodes { get; }

    /// <summary>By the node's number.</summary>
    public ILookup<long, object[]> Labels { get; }

    /// <summary>Of indexes, by the node's number.</summary>
    public ILookup<long, object[]> Entries { get; }

    /// <summary>In the order they were made.</summary>
    public IReadOnlyList<object[]> Relationships { get; }

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
}
