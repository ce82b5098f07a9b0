using SQLitePCL;

namespace Graph.Cypher.Storage;

/// <summary>What can go wrong with the file, in words that say what to do.</summary>
internal static class StoreErrors
{
    public static CypherException Of(int code, int extendedCode, string message, string path) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(
            ErrorCode.StoreLocked, $"{path}: locked by another process that writes to it; try again when it has ended"),
        raw.SQLITE_FULL => new(ErrorCode.StoreFull, $"{path}: the disk is full; nothing of this transaction was kept"),
        raw.SQLITE_READONLY => new(ErrorCode.StoreReadOnly, $"{path}: may not be written to"),
        raw.SQLITE_NOTADB => Foreign(path),
        raw.SQLITE_CORRUPT => new(ErrorCode.StoreDamaged, $"{path}: the file is damaged ({message})"),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => new(
            ErrorCode.StoreUnavailable, $"{path}: cannot be opened ({message})"),
        raw.SQLITE_IOERR => new(ErrorCode.StoreUnavailable, $"{path}: cannot be read or written ({message})"),
        raw.SQLITE_TOOBIG => new(ErrorCode.ArgumentError, $"{path}: a value is larger than the store can hold"),
        raw.SQLITE_NOMEM => new(ErrorCode.OutOfMemory, $"{path}: out of memory"),
        _ => new(ErrorCode.StoreUnavailable, $"{path}: {message} (SQLite error {extendedCode})"),
    };

    public static CypherException Foreign(string path) =>
        new(ErrorCode.StoreForeign, $"{path}: not a graph database; give another path");

    public static CypherException OtherVersion(string path, long found, int known) => new(
        ErrorCode.StoreVersion,
        $"{path}: has layout version {found}, this program knows version {known}; open it with the program that wrote it");

    public static CypherException Empty(string path) =>
        new(ErrorCode.StoreUnavailable, $"{path}: holds no graph, and may not be written to");
}
