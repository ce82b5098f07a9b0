using Graph.Cypher.Storage;
using Graph.Cypher.Storage.Fulltext;

namespace Graph.Cypher.Execution.Procedures;

/// <summary>Full-text search.</summary>
internal static class FulltextProcedures
{
    public static readonly Procedure[] All =
    [
        new("db.index.fulltext.queryNodes", ["indexName", "queryString", "options"], 2, ["node", "score"],
            (frame, a) => Query(frame, a, onRelationships: false)),
        new("db.index.fulltext.queryRelationships", ["indexName", "queryString", "options"], 2, ["relationship", "score"],
            (frame, a) => Query(frame, a, onRelationships: true)),
        new("db.index.fulltext.awaitEventuallyConsistentIndexRefresh", [], 0, [], (_, _) => [[]]),
        new("db.index.fulltext.listAvailableAnalyzers", [], 0, ["analyzer", "description", "stopwords"],
            (_, _) => Analyzer.All.Select(analyzer => new object?[] { analyzer.Name, "", new List<object?>() })),
    ];

    private static IEnumerable<object?[]> Query(Frame frame, object?[] arguments, bool onRelationships)
    {
        var name = arguments[0] as string ?? throw RuntimeErrors.Expected("String", arguments[0]);
        var query = arguments[1] as string ?? throw RuntimeErrors.Expected("String", arguments[1]);
        var options = arguments.Length > 2 ? arguments[2] as IReadOnlyDictionary<string, object?> : null;
        var all = frame.Store.Catalog.Indexes.Where(one => one.Type == IndexType.Fulltext).ToList();
        var index = all.Find(one => one.Name == name)
            ?? throw Failed(
                $"There is no such fulltext schema index: {name}"
                + (NearMiss.Of(name, all.Select(one => one.Name)) is { } near ? $". Did you mean '{near}'?" : ""));
        if (index.OnRelationships != onRelationships)
            throw Failed(
                $"The index '{name}' is one of {(onRelationships ? "nodes, so that no relationships" : "relationships, so that no nodes")} are found by it");
        var rows = frame.Store.Reader.Search(index, query);
        if (options?.GetValueOrDefault("skip") is long skip)
            rows = rows.Skip((int)skip);
        if (options?.GetValueOrDefault("limit") is long limit)
            rows = rows.Take((int)limit);
        return rows.Select(row => new object?[] { Entity(frame, row.Entity, onRelationships), row.Score });
    }

    private static CypherException Failed(string message) => new(ErrorCode.ProcedureCallFailed, message);

    private static object Entity(Frame frame, long id, bool onRelationships)
    {
        if (!onRelationships)
            return frame.Node(id);
        var record = frame.Store.FindRelationship(id)!;
        return frame.Relationship(new(id, record.Type, record.Source, record.Target));
    }
}
