using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Graph.Cypher.Tests.Durability;

/// <summary>A file of version 1 of the layout (<c>version1.db.gz</c>, written by the engine of that time by <see cref="Statements"/>), in a folder of its own.</summary>
internal sealed class OldFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-cypher-");

    public OldFile()
    {
        using var packed = new GZipStream(
            System.IO.File.OpenRead(System.IO.Path.Combine(AppContext.BaseDirectory, "Durability", "version1.db.gz")), CompressionMode.Decompress);
        using var file = System.IO.File.Create(Path);
        packed.CopyTo(file);
    }

    /// <summary>What was run to write it, each in a transaction of its own.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        "CREATE CONSTRAINT event_key FOR (e:Event) REQUIRE e.key IS UNIQUE",
        "CREATE CONSTRAINT event_at FOR (e:Event) REQUIRE (e.kind, e.at) IS UNIQUE",
        .. new[] { "day", "local", "time", "zoned", "span", "days", "number" }.Select(key => $"CREATE INDEX event_{key} FOR (e:Event) ON (e.{key})"),
        "CREATE INDEX after_since FOR ()-[r:AFTER]-() ON (r.since)",
        "CREATE FULLTEXT INDEX event_text FOR (e:Event) ON EACH [e.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
        """
        CREATE (e:Event {key: 'a', kind: 'k', text: '青岭科技完成融资', day: date('2024-02-29'), local: localdatetime('2024-02-29T12:30:15.25'),
          at: datetime('2024-02-29T12:30:15.25+08:00'), time: localtime('23:59:59.5'), zoned: time('10:11:12-03:30'), span: duration('P1M2DT3.5S'),
          days: [date('1999-12-31'), date('2000-01-01')], number: 1.5, list: ['x', 'y'], yes: true})
        CREATE (f:Event {key: 'b', kind: 'k', text: 'nothing', day: date('1969-12-31'), local: localdatetime('0001-01-01T00:00:00.0000001'),
          at: datetime('1969-12-31T23:00:00.9999999Z'), time: localtime('00:00'), zoned: time('00:30+01:00'), span: duration('-P1M2DT3.5S'),
          days: [], number: 9007199254740993, list: [1, 2]})
        CREATE (g:Event:Other {key: 'c', kind: 'zero' + '\u0000' + 'byte', day: date('9999-12-31'), local: localdatetime('9999-12-31T23:59:59.9999999'),
          at: datetime('2024-02-29T12:30:15.25+08:00'), days: [date('2000-01-01')], number: 1})
        CREATE (h:Plain {key: 'd', number: -7})
        CREATE (e)-[:AFTER {since: datetime('2020-01-01T00:00:00-11:00'), note: 'x'}]->(f), (f)-[:AFTER {since: date('2020-01-01')}]->(g), (e)-[:NEXT]->(h)
        """,
        """
        UNWIND range(1, 20) AS i
        CREATE (:Event {key: 'n' + i, kind: 'n', day: date('2024-01-01') + duration({days: i}), at: datetime('2024-01-01T00:00:00+08:00') + duration({hours: i})})
        """,
    ];

    public string Path => System.IO.Path.Combine(folder.FullName, "old.db");

    /// <summary>Gives it so many more nodes with the properties, and the days in the index, of one that it has.</summary>
    public void Enlarge(int nodes) => Rows(Path, $"""
        WITH RECURSIVE new (id) AS (SELECT 1000 UNION ALL SELECT id + 1 FROM new WHERE id < {999 + nodes})
        INSERT INTO nodes (id, labels, properties) SELECT new.id, labels, properties FROM new, nodes WHERE nodes.id = 1;
        INSERT INTO node_labels (label, node) SELECT label, nodes.id FROM nodes, node_labels WHERE nodes.id >= 1000 AND node = 1;
        INSERT INTO index_entries (index_id, key, entity)
          SELECT index_id, key, nodes.id FROM nodes, index_entries AS entry, indexes AS one
          WHERE nodes.id >= 1000 AND entry.entity = 1 AND index_id = one.id AND one.name = 'event_day';
        UPDATE totals SET nodes = nodes + {nodes};
        UPDATE labels SET count = count + {nodes} WHERE name = 'Event';
        UPDATE indexes SET entries = entries + {nodes} WHERE name = 'event_day';
        """);

    /// <summary>What a SQL statement finds in a file, a line a row.</summary>
    public static IReadOnlyList<string> Rows(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                var value => value.ToString(),
            })));
        return rows;
    }

    /// <summary>All that a file holds: each table with a line a row.</summary>
    public static IReadOnlyList<string> Content(string file) =>
        [.. new[] { "labels", "types", "keys", "nodes", "node_labels", "relationships", "indexes", "index_entries", "totals", "fulltext_11" }
            .SelectMany(table => Rows(file, $"SELECT '{table}', * FROM {table}"))];

    public void Dispose() => folder.Delete(recursive: true);
}
