using System.Text;

namespace Graph.Cypher.Storage;

/// <summary>A prepared SQLite statement on loan from a <see cref="Connection"/>; disposing resets it and gives it back.</summary>
internal sealed unsafe class Statement(Connection owner, string sql, nint handle) : IDisposable
{
    public string Sql => sql;

    public Statement Bind(int position, long value)
    {
        owner.Check(Sqlite.sqlite3_bind_int64(handle, position, value));
        return this;
    }

    public Statement Bind(int position, string? value)
    {
        if (value is null)
        {
            owner.Check(Sqlite.sqlite3_bind_null(handle, position));
            return this;
        }
        // An empty array has no address, and no address would mean NULL.
        var bytes = Encoding.UTF8.GetBytes(value + '\0');
        fixed (byte* start = bytes)
            owner.Check(Sqlite.sqlite3_bind_text(handle, position, start, bytes.Length - 1, Sqlite.Transient));
        return this;
    }

    public Statement Bind(int position, ReadOnlySpan<byte> value)
    {
        fixed (byte* start = value)
            owner.Check(value.IsEmpty
                ? Sqlite.sqlite3_bind_zeroblob(handle, position, 0)
                : Sqlite.sqlite3_bind_blob(handle, position, start, value.Length, Sqlite.Transient));
        return this;
    }

    /// <summary>Goes to the next row; false where there is none.</summary>
    public bool Step()
    {
        var code = Sqlite.sqlite3_step(handle);
        owner.Steps++;
        if (code == Sqlite.Row)
            return true;
        if (code != Sqlite.Done)
            owner.Check(code);
        return false;
    }

    public long Long(int column) => Sqlite.sqlite3_column_int64(handle, column);

    public string Text(int column)
    {
        var start = Sqlite.sqlite3_column_text(handle, column);
        return Encoding.UTF8.GetString(start, Sqlite.sqlite3_column_bytes(handle, column));
    }

    public bool IsNull(int column) => Sqlite.sqlite3_column_type(handle, column) == Sqlite.Null;

    /// <summary>The bytes of a column, valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column)
    {
        var start = Sqlite.sqlite3_column_blob(handle, column);
        return new(start, Sqlite.sqlite3_column_bytes(handle, column));
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Execute()
    {
        while (Step()) { }
    }

    /// <summary>Goes back before the first row, so that values can be bound anew.</summary>
    public Statement Again()
    {
        Reset();
        return this;
    }

    public void Dispose() => owner.Return(this);

    internal void Reset()
    {
        // Bindings stay: every use binds all of them.
        Sqlite.sqlite3_reset(handle);
    }

    internal void Close() => Sqlite.sqlite3_finalize(handle);
}
