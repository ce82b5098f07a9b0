namespace Graph.Storage;

/// <summary>What is wrong with a store, as against a statement.</summary>
public enum StoreFailure
{
    /// <summary>The address is none, or of a kind that this build cannot talk to.</summary>
    BadAddress,

    /// <summary>There is no file, and none may be made.</summary>
    NotFound,

    /// <summary>Nobody answers, the connection broke, the server is not ready, or the file cannot be opened.</summary>
    Unreachable,

    /// <summary>A password would cross the network for all to read.</summary>
    Insecure,

    /// <summary>The server does not accept the user name or password, or the user may not do this.</summary>
    Unauthorized,

    /// <summary>The server has no database of that name.</summary>
    DatabaseNotFound,

    /// <summary>Another process holds the store for longer than one may wait.</summary>
    Locked,

    /// <summary>No space is left.</summary>
    Full,

    /// <summary>The file or the server is something else.</summary>
    NotOurs,

    /// <summary>The store may not be written to.</summary>
    ReadOnly,

    /// <summary>The store's own version is too old for this program.</summary>
    TooOld,

    /// <summary>The server could, but is told not to offer what is needed.</summary>
    SwitchedOff,

    /// <summary>The file's layout is of a later version, or of an older one and may not be brought to this one.</summary>
    OtherVersion,

    /// <summary>The store's content cannot be read.</summary>
    Damaged,
}

/// <summary>The store cannot be used. The message is one line: what is wrong, where, what to do; never a password.</summary>
public sealed class StoreException : Exception
{
    internal StoreException(StoreFailure failure, string message, Exception? cause = null) : base(message, cause) =>
        Failure = failure;

    public StoreFailure Failure { get; }

    /// <summary>Whether the server did not say what is wrong; it may when it is asked.</summary>
    internal bool IsUnexplained { get; init; }

    /// <summary>Whether the same may succeed a moment later.</summary>
    internal bool MayPass { get; init; }
}
