using Graph.Cypher;

namespace Graph.Storage;

/// <summary>
/// A store that speaks Cypher: an embedded file or a Neo4j database. Writer and queries know nothing else of it.
/// Failures are <see cref="StoreException"/> (the store) and <see cref="CypherException"/> (the statement).
/// </summary>
public interface ICypherSession : IAsyncDisposable
{
    /// <summary>The store in words fit for a message: a path, or a URI without credentials.</summary>
    string Store { get; }

    /// <summary>Begins a transaction that the caller commits, rolls back, or disposes of (which rolls back).</summary>
    Task<ICypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellation = default);

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and commits it. After a transient failure (deadlock, leader switch,
    /// lost connection) the whole of it runs again in a new one, so it must decide anew all that it read.
    /// </summary>
    Task<T> ExecuteAsync<T>(
        AccessMode mode, Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation = default);
}

/// <summary>A transaction; statements in it see each other's writes, nobody else does before the commit.</summary>
public interface ICypherTransaction : IAsyncDisposable
{
    /// <summary>
    /// Runs one statement. Parameters and values are null, bool, long, double, string, <see cref="LocalDate"/>,
    /// <see cref="ZonedDateTime"/> and the other value types of <c>Graph.Cypher</c>, lists and maps of those; parameters also the CLR's own
    /// types of dates and times.
    /// Consume the result before the next call.
    /// </summary>
    Task<ICypherResult> RunAsync(
        string statement, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellation = default);

    /// <summary>Makes all changes lasting. Where the connection breaks before the answer, they may or may not be.</summary>
    Task CommitAsync(CancellationToken cancellation = default);

    /// <summary>Undoes all changes.</summary>
    Task RollbackAsync(CancellationToken cancellation = default);
}

/// <summary>Rows as they come, each with one value a column.</summary>
public interface ICypherResult : IAsyncEnumerable<IReadOnlyList<object?>>
{
    /// <summary>The names of the columns; none for a statement that returns nothing.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>What the statement changed; complete once the rows are consumed.</summary>
    Counters Counters { get; }

    /// <summary>The plan, one operator a line, of an <c>EXPLAIN</c> or <c>PROFILE</c>; there once the rows are consumed.</summary>
    string? Plan { get; }
}
