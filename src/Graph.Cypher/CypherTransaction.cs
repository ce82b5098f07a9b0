namespace Graph.Cypher;

/// <summary>A serializable transaction. After an error in a statement it can only be rolled back.</summary>
public sealed class CypherTransaction : IDisposable
{
    internal CypherTransaction(CypherDatabase database, AccessMode mode) => (Database, Mode) = (database, mode);

    /// <summary>What the transaction may do.</summary>
    public AccessMode Mode { get; }

    internal CypherDatabase Database { get; }

    /// <summary>Runs one statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="parameters">
    /// Values of its <c>$parameters</c>: null, bool, any integer type, double, string, DateOnly, DateTime (local), DateTimeOffset,
    /// TimeOnly, <see cref="OffsetTime"/>, <see cref="Duration"/>, and lists and string-keyed dictionaries of these.
    /// </param>
    /// <param name="cancellation">Looked at between rows, while the statement runs and while its rows are read.</param>
    /// <returns>The rows of a reading statement as they are found; a writing statement has run when this returns.</returns>
    /// <exception cref="CypherException">The statement is wrong, or fails.</exception>
    public CypherResult Run(
        string text, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Makes all changes lasting.</summary>
    public void Commit() { }

    /// <summary>Undoes all changes.</summary>
    public void Rollback() { }

    /// <summary>Rolls back unless committed.</summary>
    public void Dispose() { }
}
