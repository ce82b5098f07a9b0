using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Graph.Cypher.Storage;

/// <summary>One connection to the file: statements prepared once and lent out, transactions, SQLite's errors as ours.</summary>
internal sealed class Connection : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, Stack<Statement>> idle = new(ReferenceEqualityComparer.Instance);
    private readonly sqlite3 handle;

    public Connection(string path, bool readOnly, bool create, TimeSpan lockTimeout)
    {
        Path = path;
        var mode = readOnly ? SqliteOpenMode.ReadOnly : create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite;
        connection = Open(path, path, mode);
        if (!IsReadable(connection) && IsAtRest(path))
        {
            connection.Dispose();
            connection = Open(path, $"file:{Uri.EscapeDataString(System.IO.Path.GetFullPath(path))}?immutable=1", SqliteOpenMode.ReadOnly);
        }
        handle = connection.Handle!;
        Check(raw.sqlite3_busy_timeout(handle, (int)lockTimeout.TotalMilliseconds));
        // 64 MB of pages in memory at most, sorts within it; a commit waits for the disk, so that it outlives a power cut.
        Execute("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL;");
    }

    public string Path { get; }

    /// <summary>How many rows of the file statements have stepped to.</summary>
    public long Steps { get; internal set; }

    /// <summary>The number of the row inserted last.</summary>
    public long LastRow => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>A prepared statement; <paramref name="sql"/> must be a constant, since it is known by reference.</summary>
    public Statement Prepare(string sql)
    {
        if (idle.TryGetValue(sql, out var statements) && statements.TryPop(out var statement))
            return statement;
        Check(raw.sqlite3_prepare_v2(handle, sql, out var prepared));
        return new Statement(this, sql, prepared);
    }

    /// <summary>Runs SQL that gives no rows and is not worth keeping.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(handle, sql));

    /// <summary>The first column of the first row of SQL that is not worth keeping.</summary>
    public long Query(string sql)
    {
        Check(raw.sqlite3_prepare_v2(handle, sql, out var prepared));
        using (prepared)
        {
            var code = raw.sqlite3_step(prepared);
            if (code == raw.SQLITE_ROW)
                return raw.sqlite3_column_int64(prepared, 0);
            Check(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
            return 0;
        }
    }

    public void Dispose()
    {
        foreach (var statement in idle.Values.SelectMany(statements => statements))
            statement.Close();
        idle.Clear();
        connection.Dispose();
    }

    private static SqliteConnection Open(string path, string source, SqliteOpenMode mode)
    {
        var opened = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString());
        try
        {
            opened.Open();
            return opened;
        }
        catch (SqliteException e)
        {
            opened.Dispose();
            throw StoreErrors.Of(e.SqliteErrorCode, e.SqliteExtendedErrorCode, e.Message, path);
        }
    }

    /// <summary>Whether SQLite can read here: it needs a file of its own beside a database with a write-ahead log.</summary>
    private static bool IsReadable(SqliteConnection connection) =>
        raw.sqlite3_exec(connection.Handle!, "SELECT 1 FROM sqlite_schema LIMIT 1") != raw.SQLITE_CANTOPEN;

    /// <summary>Whether the file is whole without its log, so that it can be read where no file may be made beside it.</summary>
    private static bool IsAtRest(string path) => File.Exists(path) && !File.Exists(path + "-wal");

    internal void Return(Statement statement)
    {
        statement.Reset();
        if (!idle.TryGetValue(statement.Sql, out var statements))
            idle[statement.Sql] = statements = new();
        statements.Push(statement);
    }

    internal void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)
            return;
        throw StoreErrors.Of(
            code & 0xFF, raw.sqlite3_extended_errcode(handle), raw.sqlite3_errmsg(handle).utf8_to_string(), Path);
    }
}
