using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace Graph.Cypher.Storage;

/// <summary>
/// The calls of SQLite's C interface (https://sqlite.org/c3ref/funclist.html) that the engine makes. Made directly: a general binding takes
/// as long for a call as SQLite for the look-up behind it, and its stubs are compiled anew by each process. Those that do no more than
/// hand over a value do so without telling the collector of garbage, which costs more than they do.
/// </summary>
internal static unsafe partial class Sqlite
{
    public const int Ok = 0, Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14,
        TooBig = 18, Permission = 3, Authorization = 23, NotADatabase = 26, Row = 100, Done = 101;

    public const int OpenReadOnly = 0x1, OpenReadWrite = 0x2, OpenCreate = 0x4, OpenUri = 0x40, OpenNoMutex = 0x8000;

    /// <summary>The type of a column that holds NULL.</summary>
    public const int Null = 5;

    /// <summary>For <c>sqlite3_prepare_v3</c>: the statement is kept for long.</summary>
    public const uint Persistent = 1;

    /// <summary>For bound bytes: SQLite copies them.</summary>
    public const nint Transient = -1;

    private const string Library = "e_sqlite3";

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int sqlite3_open_v2(string path, out nint connection, int flags, nint vfs);

    [LibraryImport(Library)]
    public static partial int sqlite3_close_v2(nint connection);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int sqlite3_db_readonly(nint connection, string database);

    [LibraryImport(Library)]
    public static partial int sqlite3_busy_timeout(nint connection, int milliseconds);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int sqlite3_exec(nint connection, string sql, nint callback, nint argument, nint error);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int sqlite3_prepare_v3(nint connection, string sql, int bytes, uint flags, out nint statement, nint tail);

    [LibraryImport(Library)]
    public static partial int sqlite3_finalize(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_extended_errcode(nint connection);

    [LibraryImport(Library)]
    public static partial nint sqlite3_errmsg(nint connection);

    [LibraryImport(Library)]
    public static partial long sqlite3_last_insert_rowid(nint connection);

    [LibraryImport(Library)]
    public static partial int sqlite3_step(nint statement);

    [LibraryImport(Library)]
    public static partial int sqlite3_reset(nint statement);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int sqlite3_bind_int64(nint statement, int position, long value);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_null(nint statement, int position);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_text(nint statement, int position, byte* text, int bytes, nint release);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_blob(nint statement, int position, byte* blob, int bytes, nint release);

    [LibraryImport(Library)]
    public static partial int sqlite3_bind_zeroblob(nint statement, int position, int bytes);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial long sqlite3_column_int64(nint statement, int column);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial byte* sqlite3_column_blob(nint statement, int column);

    [LibraryImport(Library)]
    public static partial byte* sqlite3_column_text(nint statement, int column);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    public static partial int sqlite3_column_bytes(nint statement, int column);

    [LibraryImport(Library)]
    public static partial int sqlite3_column_type(nint statement, int column);
}
