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
    private CypherDatabase(string path, CypherOptions options) => (Path, Options) = (path, options);

    /// <summary>The file.</summary>
    public string Path { get; }

    internal CypherOptions Options { get; }

    /// <summary>Opens a file, and makes it where there is none.</summary>
    /// <param name="path">The file; <c>:memory:</c> is a database that lives as long as this object.</param>
    /// <param name="options">Defaults where null.</param>
    /// <exception cref="CypherException">The file is locked, not to be read, of another format or of a newer version.</exception>
    public static CypherDatabase Open(string path, CypherOptions? options = null) => new(path, options ?? new());

    /// <summary>Begins a transaction; it is rolled back when disposed of without <see cref="CypherTransaction.Commit"/>.</summary>
    /// <exception cref="CypherException">Another writer holds the file for longer than the lock timeout.</exception>
    public CypherTransaction BeginTransaction(AccessMode mode) => new(this, mode);

    /// <summary>Closes the file.</summary>
    public void Dispose() { }
}
