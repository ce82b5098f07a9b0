using System.Collections.Concurrent;
using Graph.Cypher.Binding;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Planning;

/// <summary>Plans by the text of their statements. A plan is made anew when indexes change, or when the graph has grown tenfold.</summary>
internal sealed class PlanCache
{
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, (StatementPlan Plan, string Schema, long Size)> plans = new(StringComparer.Ordinal);

    /// <summary>Whether a statement of this text has been planned, and so needs no parsing to tell what it is.</summary>
    public bool IsKnown(string text) => plans.ContainsKey(text);

    public StatementPlan Find(string text, Func<Query> parse, GraphStore store)
    {
        var schema = store.Catalog.Signature;
        if (plans.TryGetValue(text, out var cached) && cached.Schema == schema && !HasGrown(cached.Size, Size(store)))
            return cached.Plan;
        var plan = Planner.Plan(Binder.Bind(parse(), text), store);
        if (plans.Count >= Most)
            plans.Clear();
        plans[text] = (plan, schema, Size(store));
        return plan;
    }

    private static long Size(GraphStore store) => store.NodeCount + store.RelationshipCount;

    private static bool HasGrown(long before, long now) => now > 10 * before + 100 || before > 10 * now + 100;
}
