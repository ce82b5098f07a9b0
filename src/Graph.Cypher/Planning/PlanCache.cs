using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Procedures;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Planning;

/// <summary>Plans by the text of their statements and the types of their parameters. A plan is made anew when indexes change, or when the graph has grown tenfold.</summary>
internal sealed class PlanCache(ProcedureTable procedures)
{
    private const int Most = 500;

    private readonly Dictionary<PlanKey, CachedPlan> plans = [];

    /// <summary>Whether a statement has been planned, and so needs no parsing to tell what it is.</summary>
    public bool IsKnown(PlanKey key) => Find(key) is not null;

    public StatementPlan Find(
        PlanKey key, Func<Query> parse, IReadOnlyDictionary<string, object?> parameters, GraphStore store)
    {
        var schema = store.Catalog.Signature;
        if (Find(key) is { } cached && cached.Schema == schema && !HasGrown(cached.Size, Size(store)))
            return cached.Plan;
        var plan = Make(parse(), key.Text, parameters, store);
        lock (plans)
        {
            if (plans.Count >= Most)
                plans.Clear();
            plans[key] = new(plan, schema, Size(store));
        }
        return plan;
    }

    /// <summary>Plans a statement without keeping the plan.</summary>
    public StatementPlan Make(Query query, string text, IReadOnlyDictionary<string, object?> parameters, GraphStore store) =>
        Planner.Plan(Binder.Bind(query, text, procedures, parameters), store);

    private CachedPlan? Find(PlanKey key)
    {
        lock (plans)
            return plans.GetValueOrDefault(key);
    }

    private static long Size(GraphStore store) => store.NodeCount + store.RelationshipCount;

    private static bool HasGrown(long before, long now) => now > 10 * before + 100 || before > 10 * now + 100;

    /// <param name="Plan">The plan.</param>
    /// <param name="Schema">The indexes it was made for.</param>
    /// <param name="Size">How large the graph was.</param>
    private sealed record CachedPlan(StatementPlan Plan, string Schema, long Size);
}
