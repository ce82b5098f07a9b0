using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Planning;

/// <summary>
/// <c>CREATE (n:Label) SET n = row</c> as one step, so that a node or relationship is written once and no rows are held back between the two
/// clauses.
/// </summary>
internal static class CreateFusion
{
    public static IEnumerable<BoundClause> Of(IReadOnlyList<BoundClause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
            if (clauses[i] is BoundCreate create && i + 1 < clauses.Count && clauses[i + 1] is BoundSet set && Fused(create, set) is { } fused)
            {
                yield return fused;
                i++;
            }
            else
                yield return clauses[i];
    }

    private static BoundCreate? Fused(BoundCreate create, BoundSet set)
    {
        var creations = create.Creations.ToArray();
        var slots = creations.Select(creation => creation.Slot).ToArray();
        foreach (var item in set.Items)
        {
            if (item is not PropertiesSetting { Keep: false, Target: SlotValue target } setting || setting.Value.Slots.Any(slots.Contains)
                || ReadsGraph(setting.Value))
                return null;
            var at = Array.IndexOf(slots, target.Slot);
            if (at < 0 || creations[at].Properties is not null)
                return null;
            creations[at] = creations[at] with { Properties = new GivenMap(setting.Value) };
        }
        return create with { Creations = creations };
    }

    /// <summary>Whether a value depends on what the rows before made.</summary>
    private static bool ReadsGraph(BoundExpression value) => value is SubqueryOf || value.Parts.Any(ReadsGraph);
}
