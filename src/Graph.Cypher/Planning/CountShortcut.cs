using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Planning;

/// <summary>Recognizes a MATCH and a projection that only count all nodes of a label, or all relationships of some types.</summary>
internal static class CountShortcut
{
    /// <summary>The count; null where the two ask for anything else.</summary>
    public static Operator? Of(BoundMatch match, BoundProjection projection)
    {
        if (match.Optional || match.Paths.Count > 0 || projection.GroupBy is not [] || projection.Aggregations is not [var count]
            || count.Function.Name != "count" || count.Distinct)
            return null;
        var (nodes, connections) = (match.Pattern.Nodes, match.Pattern.Connections);
        if (nodes is [var node] && connections.Count == 0 && Counts(count, node.Slot))
            return match.Predicates switch
            {
                [] => new CountFromStore(count.Slot, false, []),
                [LabelPredicate { Labels: NamedLabel label } test] when Predicates.IsSlot(test.Target, node.Slot) =>
                    new CountFromStore(count.Slot, false, [label.Name]),
                _ => null,
            };
        // Two different nodes: a pattern from a node to itself counts loops only.
        return nodes.Count == 2 && match.Predicates.Count == 0
            && connections is [PatternRelationship { Length: null, Test: null, Direction: not Direction.Both } relationship]
            && Counts(count, relationship.Slot)
            ? new CountFromStore(count.Slot, true, relationship.Types)
            : null;
    }

    private static bool Counts(Aggregation count, int slot) => count.Argument is null || Predicates.IsSlot(count.Argument, slot);
}
