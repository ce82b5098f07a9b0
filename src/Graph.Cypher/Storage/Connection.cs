using System.Globalization;
using System.Runtime.InteropServices;

namespace Graph.Cypher.Storage;

/// <summary>One connection to the file: statements prepared once and lent out, transactions, SQLite's errors as ours.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Dictionary<string, Stack<Statement>> idle = new(ReferenceEqualityComparer.Instance);
    private readonly nint handle;
    private bool isClosed;

    public Connection(string path, CypherOptions options)
    {
        Path = path;
        handle = Open(path, path, options.ReadOnly ? Sqlite.OpenReadOnly : options.Create ? Sqlite.OpenReadWrite | Sqlite.OpenCreate : Sqlite.OpenReadWrite);
        if (!IsReadable(handle) && IsAtRest(path))
        {
            Sqlite.sqlite3_close_v2(handle);
            var uri = $"file:{Uri.EscapeDataString(System.IO.Path.GetFullPath(path))}?immutable=1";
            handle = Open(path, uri, Sqlite.OpenReadOnly | Sqlite.OpenUri);
        }
        Check(Sqlite.sqlite3_busy_timeout(handle, (int)options.LockTimeout.TotalMilliseconds));
        // SQLite's sorts stay in memory; a commit waits for the disk, so that it outlives a power cut.
        var kilobytes = (options.PageCache / 1024).ToString(CultureInfo.InvariantCulture);
        Execute("PRAGMA cache_size = -" + kilobytes + "; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL;");
    }

    public string Path { get; }

    /// <summary>Whether it was asked for so, or the file or its disk allow no more.</summary>
    public bool IsReadOnly => Sqlite.sqlite3_db_readonly(handle, "main") == 1;

    /// <summary>How many rows of the file statements have stepped to.</summary>
    public long Steps { get; internal set; }

    /// <summary>The number of the row inserted last.</summary>
    public long LastRow => Sqlite.sqlite3_last_insert_rowid(handle);

    /// <summary>A prepared statement; <paramref name="sql"/> must be a constant, since it is known by reference.</summary>
    public Statement Prepare(string sql)
    {
        if (idle.TryGetValue(sql, out var statements) && statements.TryPop(out var statement))
            return statement;
        Check(Sqlite.sqlite3_prepare_v3(handle, sql, -1, Sqlite.Persistent, out var prepared, 0));
        return new Statement(this, sql, prepared);
    }

    /// <summary>Runs SQL that gives no rows and is not worth keeping.</summary>
    public void Execute(string sql) => Check(Sqlite.sqlite3_exec(handle, sql, 0, 0, 0));

    /// <summary>Does all of some work, or nothing of it.</summary>
    public void Atomically(Action work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            work();
            Execute("COMMIT");
        }
        catch
        {
            // Not heard: SQLite has rolled back by itself where, for one, the disk is full.
            Sqlite.sqlite3_exec(handle, "ROLLBACK", 0, 0, 0);
            throw;
        }
    }

    /// <summary>The first column of the first row of SQL that is not worth keeping.</summary>
    public long Query(string sql)
    {
        Check(Sqlite.sqlite3_prepare_v3(handle, sql, -1, 0, out var prepared, 0));
        try
        {
            var code = Sqlite.sqlite3_step(prepared);
            if (code == Sqlite.Row)
                return Sqlite.sqlite3_column_int64(prepared, 0);
            Check(code);
            return 0;
        }
        finally
        {
            Sqlite.sqlite3_finalize(prepared);
        }
    }

    public void Dispose()
    {
        if (isClosed)
            return;
        isClosed = true;
        foreach (var statement in idle.Values.SelectMany(statements => statements))
            statement.Close();
        idle.Clear();
        // Waits for statements still lent out, and closes with the last of them.
        Sqlite.sqlite3_close_v2(handle);
    }

    private static nint Open(string path, string source, int flags)
    {
        // One thread at a time uses a connection, so that SQLite need not see to it.
        var code = Sqlite.sqlite3_open_v2(source, out var opened, flags | Sqlite.OpenNoMutex, 0);
        if (code == Sqlite.Ok)
            return opened;
        var error = opened == 0 ? StoreErrors.Of(code, code, "out of memory", path) : ErrorOf(opened, code, path);
        Sqlite.sqlite3_close_v2(opened);
        throw error;
    }

    /// <summary>Whether SQLite can read here: it needs a file of its own beside a database with a write-ahead log.</summary>
    private static bool IsReadable(nint connection) =>
        Sqlite.sqlite3_exec(connection, "SELECT 1 FROM sqlite_schema LIMIT 1", 0, 0, 0) != Sqlite.CannotOpen;

    /// <summary>Whether the file is whole without its log, so that it can be read where no file may be made beside it.</summary>
    private static bool IsAtRest(string path) => File.Exists(path) && !File.Exists(path + "-wal");

    internal void Return(Statement statement)
    {
        statement.Reset();
        if (isClosed)
        {
            statement.Close();
            return;
        }
        if (!idle.TryGetValue(statement.Sql, out var statements))
            idle[statement.Sql] = statements = new();
        statements.Push(statement);
    }

    internal void Check(int code)
    {
        if (code is not (Sqlite.Ok or Sqlite.Row or Sqlite.Done))
            throw ErrorOf(handle, code, Path);
    }

    private static CypherException ErrorOf(nint connection, int code, string path) => StoreErrors.Of(
        code & 0xFF, Sqlite.sqlite3_extended_errcode(connection), Marshal.PtrToStringUTF8(Sqlite.sqlite3_errmsg(connection)) ?? "", path);
}
