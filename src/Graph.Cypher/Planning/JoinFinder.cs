using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Planning;

/// <summary>
/// Puts a node beside rows that nothing leads from to it, without finding it anew for each row: by a hash table where predicates ask for
/// equal values, else as a product.
/// </summary>
internal sealed class JoinFinder(Estimates estimates, IReadOnlyCollection<BoundExpression> predicates, Func<BoundExpression, bool> isKnown)
{
    // What is equal to a row's value is thought to be few, but more than what an index finds.
    private const double JoinCost = 20;

    /// <summary>A join on equal values; null where no predicate asks for any.</summary>
    public Step? ByValue(PatternNode node)
    {
        var keys = predicates.Select(predicate => KeyOf(predicate, node.Slot)).OfType<(BoundExpression, BoundExpression)>().ToArray();
        if (keys.Length == 0)
            return null;
        var (other, settled) = Alone(node);
        return new(JoinCost, input => new ValueHashJoin(input, other, node.Slot, keys), settled);
    }

    /// <summary>All pairs; as dear as finding the node by itself.</summary>
    public Step Product(PatternNode node)
    {
        var (other, settled) = Alone(node);
        return new(other.EstimatedRows ?? 1, input => new CartesianProduct(input, other, node.Slot), settled);
    }

    /// <summary>The node as found without the rows, and the predicates that are settled by it.</summary>
    private (Operator Plan, IReadOnlyCollection<BoundExpression> Settled) Alone(PatternNode node)
    {
        var leaf = new LeafFinder(estimates, predicates, expression => !expression.Slots.Any()).Best(node);
        var tests = predicates.Where(predicate => IsOf(predicate, node.Slot))
            .Except(leaf.Settled, ReferenceEqualityComparer.Instance).Cast<BoundExpression>().ToArray();
        var plan = leaf.Build(new Argument()) with { EstimatedRows = leaf.Cost };
        return (
            tests.Length == 0 ? plan : new Filter(plan, tests) { EstimatedRows = leaf.Cost },
            [.. leaf.Settled, .. tests]);
    }

    private (BoundExpression OfRow, BoundExpression OfNode)? KeyOf(BoundExpression predicate, int node) => predicate switch
    {
        ComparisonTest { Operator: ComparisonOperator.Equal } test when IsOf(test.Left, node) && isKnown(test.Right) => (test.Right, test.Left),
        ComparisonTest { Operator: ComparisonOperator.Equal } test when IsOf(test.Right, node) && isKnown(test.Left) => (test.Left, test.Right),
        _ => null,
    };

    private static bool IsOf(BoundExpression expression, int node) => expression.Slots.Any() && expression.Slots.All(slot => slot == node);
}
