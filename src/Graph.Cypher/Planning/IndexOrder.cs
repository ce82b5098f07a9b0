using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Operators;

namespace Graph.Cypher.Planning;

/// <summary>Whether rows come out of an index in the order that is asked for, so that they need no sorting and a LIMIT ends the reading.</summary>
internal static class IndexOrder
{
    public static bool Gives(Operator plan, BoundProjection projection)
    {
        if (projection.OrderBy is not [{ Descending: false } key] || projection.GroupBy is not null || projection.Distinct)
            return false;
        while (plan is Filter or Project)
            plan = plan.Inputs[0];
        // With bounds all keys are of one kind, and within a kind the order of keys is that of values.
        return plan is IndexRangeSeek { Input: Argument, Index.Keys: [var property] } seek
            && (seek.Bounds.Count > 0 || seek.Prefix is not null)
            && Source(key.Value, projection) is PropertyAccess access
            && access.Key == property && Predicates.IsSlot(access.Target, seek.Into.Slot);
    }

    /// <summary>What a column is computed from.</summary>
    private static BoundExpression Source(BoundExpression value, BoundProjection projection) =>
        value is SlotValue column && projection.Columns.FirstOrDefault(one => one.Slot == column.Slot) is { } assignment
            ? assignment.Value
            : value;
}
