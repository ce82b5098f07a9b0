using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Planning;

/// <summary>What predicates say of one node.</summary>
internal static class Predicates
{
    /// <summary>The labels a node must have.</summary>
    public static IEnumerable<string> Labels(IEnumerable<BoundExpression> predicates, int slot) =>
        predicates.OfType<LabelPredicate>().Where(predicate => IsSlot(predicate.Target, slot)).SelectMany(predicate => predicate.Labels.Required);

    /// <summary>A comparison of a property of the node with something else, the property on the left.</summary>
    public static PropertyComparison? PropertyTest(BoundExpression predicate, int slot)
    {
        if (predicate is not ComparisonTest test)
            return null;
        if (test.Left is PropertyAccess left && IsSlot(left.Target, slot))
            return new(left.Key, test.Operator, test.Right);
        if (test.Right is PropertyAccess right && IsSlot(right.Target, slot))
            return new(right.Key, Mirrored(test.Operator), test.Left);
        return null;
    }

    /// <summary>Whether an expression is the key of an index, of the node.</summary>
    public static bool IsKey(BoundExpression expression, int slot, IndexDefinition index) =>
        expression is PropertyAccess access && IsSlot(access.Target, slot) && access.Key == index.Keys[0];

    public static bool IsSlot(BoundExpression expression, int slot) => expression is SlotValue value && value.Slot == slot;

    private static ComparisonOperator Mirrored(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };
}

/// <summary>A comparison of a property with a value.</summary>
internal sealed record PropertyComparison(string Key, ComparisonOperator Operator, BoundExpression Value);
