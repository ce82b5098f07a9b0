using Graph.Cypher.Tck.Scenarios;
using Graph.Storage;

namespace Graph.Cypher.Tck.Running;

/// <summary>A Neo4j server. Each statement is committed: some answers hang on that, and some errors come with it.</summary>
internal sealed class Neo4jStore(Neo4jServer server) : IScenarioStore
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    private readonly ICypherSession session = CypherSession.Open(
        new() { Store = server.HttpAddress, Username = server.Username, Password = server.Password });

    /// <exception cref="NotSupportedException">The scenario wants a procedure, and the server has no such.</exception>
    public IScenarioTransaction Begin(IReadOnlyList<MadeUpProcedure> procedures) => procedures.Count == 0
        ? new Statements(session)
        : throw new NotSupportedException("procedures are not made up on a server");

    public void Dispose() => session.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private sealed class Statements(ICypherSession session) : IScenarioTransaction
    {
        public (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows) Run(
            string statement, IReadOnlyDictionary<string, object?> parameters) =>
            session.ExecuteAsync(AccessMode.Write, async (transaction, cancellation) =>
            {
                var result = await transaction.RunAsync(statement, parameters, cancellation);
                var rows = new List<IReadOnlyList<object?>>();
                await foreach (var row in result.WithCancellation(cancellation))
                    rows.Add(row);
                return (result.Columns, (IReadOnlyList<IReadOnlyList<object?>>)rows);
            }).GetAwaiter().GetResult();

        public void Dispose() => Run("MATCH (n) DETACH DELETE n", NoParameters);
    }
}
