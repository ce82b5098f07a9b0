namespace Graph.Cypher.Execution.Procedures;

/// <summary>The procedures there are, by name without regard to case.</summary>
/// <param name="more">Procedures beside those of every database.</param>
internal sealed class ProcedureTable(IEnumerable<Procedure> more)
{
    private static readonly Procedure[] Everywhere =
    [
        new("db.labels", [], 0, ["label"], (frame, _) => Named(frame.Store.Labels)),
        new("db.relationshipTypes", [], 0, ["relationshipType"], (frame, _) => Named(frame.Store.Types)),
        new("db.propertyKeys", [], 0, ["propertyKey"], (frame, _) => frame.Store.Keys.Names.Select(name => new object?[] { name })),
        new("db.ping", [], 0, ["success"], (_, _) => [[true]]),
        new("db.awaitIndexes", ["timeOutSeconds"], 0, [], (_, _) => [[]]),
        new("db.awaitIndex", ["indexName", "timeOutSeconds"], 1, [], (_, _) => [[]]),
        new("dbms.components", [], 0, ["name", "versions", "edition"],
            (_, _) => [["Graph.Cypher", new List<object?> { Version }, "embedded"]]),
        new("db.resampleIndex", ["indexName"], 1, [], (_, _) => [[]]),
        new("db.resampleOutdatedIndexes", [], 0, [], (_, _) => [[]]),
        .. SchemaProcedures.All,
        .. FulltextProcedures.All,
    ];

    // Most statements call none.
    private readonly Lazy<Dictionary<string, Procedure>> procedures = new(
        () => Everywhere.Concat(more).ToDictionary(procedure => procedure.Name, StringComparer.OrdinalIgnoreCase));

    private static string Version => typeof(ProcedureTable).Assembly.GetName().Version!.ToString(3);

    public IEnumerable<string> Names => procedures.Value.Values.Select(procedure => procedure.Name);

    public Procedure? Find(string name) => procedures.Value.GetValueOrDefault(name);

    /// <summary>The labels or types that something carries.</summary>
    private static IEnumerable<object?[]> Named(Storage.TokenTable tokens) =>
        tokens.Ids.Where(id => tokens.Count(id) > 0).Order().Select(id => new object?[] { tokens.Name(id) }).ToArray();
}
