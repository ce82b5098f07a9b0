using Graph.Cypher.Tck.Scenarios;

namespace Graph.Cypher.Tck.Running;

/// <summary>The embedded engine over a file of its own.</summary>
internal sealed class EmbeddedStore : IScenarioStore
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-tck-");
    private readonly CypherDatabase plain;

    public EmbeddedStore() => plain = CypherDatabase.Open(File);

    private string File => Path.Combine(folder.FullName, "tck.db");

    public IScenarioTransaction Begin(IReadOnlyList<MadeUpProcedure> procedures)
    {
        if (procedures.Count == 0)
            return new Transaction(plain, null);
        var database = CypherDatabase.Open(File, new() { Procedures = [.. procedures.Select(TckProcedure.Of)] });
        return new Transaction(database, database);
    }

    public void Dispose()
    {
        plain.Dispose();
        folder.Delete(recursive: true);
    }

    /// <param name="database">What it runs on.</param>
    /// <param name="owned">What ends with it.</param>
    private sealed class Transaction(CypherDatabase database, CypherDatabase? owned) : IScenarioTransaction
    {
        private readonly CypherTransaction transaction = database.BeginTransaction(AccessMode.Write);

        public (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows) Run(
            string statement, IReadOnlyDictionary<string, object?> parameters)
        {
            using var result = transaction.Run(statement, parameters);
            return (result.Columns, result.ToList());
        }

        public void Dispose()
        {
            transaction.Dispose();
            owned?.Dispose();
        }
    }
}
