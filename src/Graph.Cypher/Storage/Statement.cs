using System.Text;
using SQLitePCL;

namespace Graph.Cypher.Storage;

/// <summary>
/// A prepared SQLite statement on loan from a <see cref="Connection"/>; disposing resets it and gives it back. The hot paths of
/// the engine use SQLite's own calls: ADO.NET's reader costs several allocations a look-up.
/// </summary>
internal sealed class Statement(Connection owner, string sql, sqlite3_stmt handle) : IDisposable
{
    public string Sql => sql;

    public Statement Bind(int position, long value)
    {
        owner.Check(raw.sqlite3_bind_int64(handle, position, value));
        return this;
    }

    public Statement Bind(int position, string? value)
    {
        owner.Check(value is null
            ? raw.sqlite3_bind_null(handle, position)
            : raw.sqlite3_bind_text(handle, position, Encoding.UTF8.GetBytes(value)));
        return this;
    }

    public Statement Bind(int position, ReadOnlySpan<byte> value)
    {
        owner.Check(value.IsEmpty
            ? raw.sqlite3_bind_zeroblob(handle, position, 0)
            : raw.sqlite3_bind_blob(handle, position, value));
        return this;
    }

    /// <summary>Goes to the next row; false where there is none.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(handle);
        owner.Steps++;
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
            owner.Check(code);
        return false;
    }

    public long Long(int column) => raw.sqlite3_column_int64(handle, column);

    public string Text(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string();

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    /// <summary>The bytes of a column, valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Execute()
    {
        while (Step()) { }
    }

    public void Dispose() => owner.Return(this);

    internal void Reset()
    {
        // Bindings stay: every use binds all of them.
        raw.sqlite3_reset(handle);
    }

    internal void Close() => handle.Dispose();
}
