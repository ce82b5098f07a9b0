using Graph.Cypher.Execution.Procedures;
using Graph.Cypher.Planning;
using Graph.Cypher.Storage;

namespace Graph.Cypher;

/// <summary>
/// An openCypher database in one SQLite file. Safe for use by several threads; each transaction belongs to one thread.
/// <code>
/// using var database = CypherDatabase.Open("graph.db");
/// using var transaction = database.BeginTransaction(AccessMode.Write);
/// transaction.Run("CREATE (:Person {name: $name})", new Dictionary&lt;string, object?&gt; { ["name"] = "Ada" });
/// transaction.Commit();
/// </code>
/// </summary>
public sealed class CypherDatabase : IDisposable
{
    private readonly Stack<GraphStore> idle = [];
    private bool disposed;

    private CypherDatabase(string path, CypherOptions options)
    {
        (Path, Options) = (path, options);
        Procedures = new(options.Procedures);
        Plans = new(Procedures);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    internal CypherOptions Options { get; }

    internal ProcedureTable Procedures { get; }

    internal PlanCache Plans { get; }

    /// <summary>Opens a file, and makes it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Defaults where null.</param>
    /// <exception cref="CypherException">The file is locked, not to be read, of another format or of a newer version.</exception>
    public static CypherDatabase Open(string path, CypherOptions? options = null)
    {
        var database = new CypherDatabase(path, options ?? new());
        database.idle.Push(database.Connect());
        return database;
    }

    /// <summary>Begins a transaction; it is rolled back when disposed of without <see cref="CypherTransaction.Commit"/>.</summary>
    /// <exception cref="CypherException">
    /// Another writer holds the file for longer than the lock timeout, or the database was opened for reading only.
    /// </exception>
    public CypherTransaction BeginTransaction(AccessMode mode)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (mode == AccessMode.Write && Options.ReadOnly)
            throw new CypherException(ErrorCode.StoreReadOnly, $"{Path}: opened for reading only");
        var store = TakeIdle() ?? Connect();
        try
        {
            store.Begin(write: mode == AccessMode.Write);
        }
        catch
        {
            store.Dispose();
            throw;
        }
        return new(this, store, mode);
    }

    /// <summary>Closes the file. Transactions still open keep their own hold of it until they end.</summary>
    public void Dispose()
    {
        disposed = true;
        while (TakeIdle() is { } store)
            store.Dispose();
    }

    internal void Return(GraphStore store)
    {
        if (disposed)
            store.Dispose();
        else
            lock (idle)
                idle.Push(store);
    }

    private GraphStore? TakeIdle()
    {
        lock (idle)
            return idle.TryPop(out var store) ? store : null;
    }

    private GraphStore Connect()
    {
        var connection = new Connection(Path, Options);
        try
        {
            Layout.Prepare(connection);
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
