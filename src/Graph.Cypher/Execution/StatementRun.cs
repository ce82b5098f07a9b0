using Graph.Cypher.Planning;
using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution;

/// <summary>Runs a plan and gives its rows as values of the public face.</summary>
internal static class StatementRun
{
    public static IEnumerable<IReadOnlyList<object?>> Rows(StatementPlan plan, Frame frame)
    {
        foreach (var _ in plan.Root.Run(frame))
        {
            frame.ThrowIfCancelled();
            // A statement without RETURN has effects, but no rows.
            if (plan.Output.Count == 0)
                continue;
            var values = new object?[plan.Output.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = PublicValue.Of(frame.Store, frame.Slots[plan.Output[i]]);
            yield return values;
        }
        foreach (var node in frame.DeletedNodes)
            if (frame.Store.Reader.Leaving(node, null).Concat(frame.Store.Reader.Arriving(node, null)).Any())
                throw ConstraintErrors.StillConnected(node);
    }
}
