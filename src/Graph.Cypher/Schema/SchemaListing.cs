using Graph.Cypher.Binding;
using Graph.Cypher.Execution;
using Graph.Cypher.Execution.Procedures;
using Graph.Cypher.Planning;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Schema;

/// <summary>SHOW INDEXES, CONSTRAINTS, FUNCTIONS and PROCEDURES: a list of maps, filtered and projected as any other rows.</summary>
internal static class SchemaListing
{
    public static CypherResult Run(
        Show show, string text, GraphStore store, ProcedureTable procedures, IReadOnlyDictionary<string, object?> parameters,
        CypherOptions options, CancellationToken cancellation)
    {
        var (all, usual) = Columns(show.Subject);
        var yield = show.Yield?.Projection;
        var query = AsQuery(show, yield, yield is null ? usual : all);
        var bound = Binder.Bind(query, text, procedures, parameters);
        var plan = Planner.Plan(bound, store);
        var given = new Dictionary<string, object?>(parameters, StringComparer.Ordinal) { [Source] = Entries(show, store, procedures) };
        var frame = new Frame(store, plan.Slots, plan.Subplans, given, options, cancellation);
        return new(plan.Columns, StatementRun.Buffered(plan, frame), frame.Counters);
    }

    private const string Source = " entries";

    /// <summary>The command as the query that reads the same from a list of maps.</summary>
    private static SingleQuery AsQuery(Show show, Projection? yield, IReadOnlyList<string> columns)
    {
        var entry = new Variable(" entry");
        var named = columns.Select(column => new ProjectionItem(new Property(entry, column), new Variable(column))).ToArray();
        var clauses = new List<Clause>
        {
            new Unwind(new Parameter(Source), entry),
            new With(new Projection(false, false, [.. named], [], null, null), show.Yield is null ? show.Where : null),
        };
        if (yield is not null)
            clauses.Add(new With(
                yield with
                {
                    Items = [.. yield.Items.Select(item =>
                        item.Alias is null && item.Expression is Variable name ? item with { Alias = name } : item)],
                },
                show.Yield!.Where));
        if (show.Return is { } projection)
            clauses.Add(new Return(projection));
        else
        {
            var names = yield is null || yield.All ? columns : yield.Items.Select(item => item.Name).ToArray();
            clauses.Add(new Return(new Projection(
                false, false, [.. names.Select(name => new ProjectionItem(new Variable(name), null))], [], null, null)));
        }
        return new SingleQuery([.. clauses]) { Span = show.Span };
    }

    private static (string[] All, string[] Usual) Columns(ShowSubject subject)
    {
        string[] usual = subject switch
        {
            ShowSubject.Indexes =>
            [
                "id", "name", "state", "populationPercent", "type", "entityType", "labelsOrTypes", "properties", "indexProvider",
                "owningConstraint", "lastRead", "readCount",
            ],
            ShowSubject.Constraints => ["id", "name", "type", "entityType", "labelsOrTypes", "properties", "ownedIndex", "propertyType"],
            ShowSubject.Functions => ["name", "category", "description"],
            _ => ["name", "description", "mode", "worksOnSystem"],
        };
        string[] more = subject switch
        {
            ShowSubject.Indexes or ShowSubject.Constraints => ["options", "createStatement"],
            ShowSubject.Functions => ["isBuiltIn", "aggregating"],
            _ => [],
        };
        return ([.. usual, .. more], usual);
    }

    private static List<object?> Entries(Show show, GraphStore store, ProcedureTable procedures) => show.Subject switch
    {
        ShowSubject.Indexes => [.. ByName(store).Where(index => Wanted(show.Filter, index)).Select(Index)],
        ShowSubject.Constraints => [.. ByName(store).Where(index => index.Unique && Wanted(show.Filter, index)).Select(Constraint)],
        ShowSubject.Functions when show.Filter == "USER DEFINED" => [],
        ShowSubject.Functions => [.. Execution.Functions.FunctionTable.Names.Select(name => Function(name, aggregating: false))
            .Concat(Execution.Aggregation.AggregateFunctions.Names.Select(name => Function(name, aggregating: true)))
            .OrderBy(function => (string)function["name"]!, StringComparer.Ordinal)],
        _ => [.. procedures.Names.Order(StringComparer.Ordinal).Select(name => new Dictionary<string, object?>
            { ["name"] = name, ["description"] = "", ["mode"] = "READ", ["worksOnSystem"] = false })],
    };

    private static Dictionary<string, object?> Function(string name, bool aggregating) => new()
    {
        ["name"] = name, ["category"] = "", ["description"] = "", ["isBuiltIn"] = true, ["aggregating"] = aggregating,
    };

    private static IEnumerable<IndexDefinition> ByName(GraphStore store) =>
        store.Catalog.Indexes.OrderBy(index => index.Name, StringComparer.Ordinal);

    private static bool Wanted(string filter, IndexDefinition index) => filter switch
    {
        "" or "ALL" or "BUILT IN" => true,
        "RANGE" => index.Type == IndexType.Range,
        "TEXT" => index.Type == IndexType.Text,
        "FULLTEXT" => index.Type == IndexType.Fulltext,
        _ when filter.StartsWith("NODE", StringComparison.Ordinal) => !index.OnRelationships && filter.Contains("UNIQUE"),
        _ when filter.StartsWith("REL", StringComparison.Ordinal) => index.OnRelationships && filter.Contains("UNIQUE"),
        _ => filter.Contains("UNIQUE"),
    };

    private static Dictionary<string, object?> Index(IndexDefinition index) => new()
    {
        ["id"] = index.Id,
        ["name"] = index.Name,
        ["state"] = "ONLINE",
        ["populationPercent"] = 100.0,
        ["type"] = index.Type.ToString().ToUpperInvariant(),
        ["entityType"] = Entity(index),
        ["labelsOrTypes"] = index.Tokens.ToList<object?>(),
        ["properties"] = index.Keys.ToList<object?>(),
        ["indexProvider"] = index.Type.ToString().ToLowerInvariant() + "-1.0",
        ["owningConstraint"] = index.Unique ? index.Name : null,
        ["lastRead"] = null,
        ["readCount"] = 0L,
        ["options"] = Options(index),
        ["createStatement"] = $"CREATE {index.Type.ToString().ToUpperInvariant()} INDEX {Quote.Name(index.Name)} FOR {Target(index)} ON ({Keys(index)})",
    };

    private static Dictionary<string, object?> Options(IndexDefinition index) => new()
    {
        ["indexProvider"] = index.Type.ToString().ToLowerInvariant() + "-1.0",
        ["indexConfig"] = index.Analyzer is { } analyzer
            ? new Dictionary<string, object?> { ["fulltext.analyzer"] = analyzer.Name, ["fulltext.eventually_consistent"] = false }
            : [],
    };

    private static Dictionary<string, object?> Constraint(IndexDefinition index) => new()
    {
        ["id"] = index.Id,
        ["name"] = index.Name,
        ["type"] = index.OnRelationships ? "RELATIONSHIP_UNIQUENESS" : "UNIQUENESS",
        ["entityType"] = Entity(index),
        ["labelsOrTypes"] = index.Tokens.ToList<object?>(),
        ["properties"] = index.Keys.ToList<object?>(),
        ["ownedIndex"] = index.Name,
        ["propertyType"] = null,
        ["options"] = Options(index),
        ["createStatement"] = $"CREATE CONSTRAINT {Quote.Name(index.Name)} FOR {Target(index)} REQUIRE ({Keys(index)}) IS UNIQUE",
    };

    private static string Entity(IndexDefinition index) => index.OnRelationships ? "RELATIONSHIP" : "NODE";

    private static string Target(IndexDefinition index)
    {
        var names = string.Join('|', index.Tokens.Select(Quote.Name));
        return index.OnRelationships ? $"()-[r:{names}]-()" : $"(n:{names})";
    }

    private static string Keys(IndexDefinition index) =>
        string.Join(", ", index.Keys.Select(key => $"{(index.OnRelationships ? "r" : "n")}.{Quote.Name(key)}"));
}
