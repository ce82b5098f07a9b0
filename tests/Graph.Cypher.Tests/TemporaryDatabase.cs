namespace Graph.Cypher.Tests;

/// <summary>A database file that lives as long as a test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-cypher-");

    public TemporaryDatabase(CypherOptions? options = null) => Database = CypherDatabase.Open(File, options);

    public string File => Path.Combine(folder.FullName, "test.db");

    public CypherDatabase Database { get; private set; }

    /// <summary>Runs one statement in a transaction of its own.</summary>
    public (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, Counters Counters) Run(
        string text, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        using var transaction = Database.BeginTransaction(AccessMode.Write);
        using var result = transaction.Run(text, parameters);
        var rows = result.ToList();
        transaction.Commit();
        return (result.Columns, rows, result.Counters);
    }

    public string Explain(string text)
    {
        using var transaction = Database.BeginTransaction(AccessMode.Read);
        return transaction.Run("EXPLAIN " + text).Plan!;
    }

    public void Reopen()
    {
        Database.Dispose();
        Database = CypherDatabase.Open(File);
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Delete(recursive: true);
    }
}
