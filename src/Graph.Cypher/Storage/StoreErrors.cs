namespace Graph.Cypher.Storage;

/// <summary>What can go wrong with the file, in words that say what to do.</summary>
internal static class StoreErrors
{
    public static CypherException Of(int code, int extendedCode, string message, string path) => code switch
    {
        Sqlite.Busy or Sqlite.Locked => new(
            ErrorCode.StoreLocked, $"{path}: locked by another process that writes to it; try again when it has ended"),
        Sqlite.Full => new(ErrorCode.StoreFull, $"{path}: the disk is full; nothing of this transaction was kept"),
        Sqlite.ReadOnly => new(ErrorCode.StoreReadOnly, $"{path}: may not be written to"),
        Sqlite.NotADatabase => Foreign(path),
        Sqlite.Corrupt => new(ErrorCode.StoreDamaged, $"{path}: the file is damaged ({message})"),
        Sqlite.CannotOpen or Sqlite.Permission or Sqlite.Authorization => new(
            ErrorCode.StoreUnavailable, $"{path}: cannot be opened ({message})"),
        Sqlite.InputOutput => new(ErrorCode.StoreUnavailable, $"{path}: cannot be read or written ({message})"),
        Sqlite.TooBig => new(ErrorCode.ArgumentError, $"{path}: a value is larger than the store can hold"),
        Sqlite.NoMemory => new(ErrorCode.OutOfMemory, $"{path}: out of memory"),
        _ => new(ErrorCode.StoreUnavailable, $"{path}: {message} (SQLite error {extendedCode})"),
    };

    public static CypherException Foreign(string path) =>
        new(ErrorCode.StoreForeign, $"{path}: not a graph database; give another path");

    public static CypherException OtherVersion(string path, long found, int known) => new(
        ErrorCode.StoreVersion,
        $"{path}: has layout version {found}, this program knows version {known}; open it with the program that wrote it");

    public static CypherException OlderVersion(string path, long found, int known) => new(
        ErrorCode.StoreVersion,
        $"{path}: has layout version {found}, this program reads version {known}; open it once where and as it may be written to, which brings it there");

    /// <param name="what">What was met in it.</param>
    public static CypherException Damaged(string what) => new(ErrorCode.StoreDamaged, $"the file is damaged ({what})");

    public static CypherException Empty(string path) =>
        new(ErrorCode.StoreUnavailable, $"{path}: holds no graph, and may not be written to");
}
