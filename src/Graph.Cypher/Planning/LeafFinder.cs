using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Planning;

/// <summary>Finds the ways to get at a node of which nothing is known yet.</summary>
internal sealed class LeafFinder(Estimates estimates, IReadOnlyCollection<BoundExpression> predicates, Func<BoundExpression, bool> isKnown)
{
    // How many items a list given as a parameter may have.
    private const double ListLength = 3;

    // A plan made while the graph is small is used when it has grown: a seek is never worse by much, a scan may be.
    private const double ScanStart = 10;

    /// <summary>The best of them: by number, by an index, by its rarest label, or all nodes.</summary>
    public Step Best(PatternNode node) => Candidates(node).MinBy(step => step.Cost)!;

    private IEnumerable<Step> Candidates(PatternNode node)
    {
        foreach (var predicate in predicates)
            if (predicate is ComparisonTest { Operator: ComparisonOperator.Equal } test)
                foreach (var (left, right) in new[] { (test.Left, test.Right), (test.Right, test.Left) })
                    if (left is Operation { Name: "id" or "elementId", Operands: [var subject] } && Predicates.IsSlot(subject, node.Slot)
                        && isKnown(right))
                        yield return new(0.5, input => new NodeByIdSeek(input, node.Slot, node.Name, right), []);
        var labels = Predicates.Labels(predicates, node.Slot).Distinct().ToArray();
        foreach (var label in labels)
        {
            foreach (var index in estimates.OnLabel(label))
                foreach (var step in OfIndex(node, index))
                    yield return step;
            yield return new(
                ScanStart + estimates.WithLabel(label), input => new NodeByLabelScan(input, node.Slot, node.Name, label), LabelTests(node, label))
                { Scans = true };
        }
        if (labels.Length == 0)
            yield return new(ScanStart + estimates.Nodes, input => new AllNodesScan(input, node.Slot, node.Name), []) { Scans = true };
    }

    private IEnumerable<Step> OfIndex(PatternNode node, IndexDefinition index)
    {
        var into = new EntitySlot(node.Slot, node.Name);
        var label = LabelTests(node, index.Tokens[0]);
        var equalities = index.Keys.Select(key => predicates.FirstOrDefault(predicate =>
            Predicates.PropertyTest(predicate, node.Slot) is { Operator: ComparisonOperator.Equal } test && test.Key == key
            && isKnown(test.Value))).ToArray();
        if (equalities.All(equality => equality is not null))
            yield return new(
                estimates.Seek(index),
                input => new IndexSeek(
                    input, into, index, [.. equalities.Select(equality => Predicates.PropertyTest(equality!, node.Slot)!.Value)]),
                [.. label, .. equalities!]);
        if (index.Keys.Count > 1)
            yield break;
        foreach (var predicate in predicates)
            switch (predicate)
            {
                case Membership { Item: var item, List: var list } when Predicates.IsKey(item, node.Slot, index) && isKnown(list):
                    var items = list is ListOf literal ? literal.Items.Count : ListLength;
                    yield return new(
                        estimates.Seek(index) * items, input => new IndexInSeek(input, into, index, list), [.. label, predicate]);
                    break;
                case NullTest { Negated: true } test when Predicates.IsKey(test.Operand, node.Slot, index):
                    yield return new(
                        ScanStart + estimates.All(index), input => new IndexRangeSeek(input, into, index, [], null), [.. label, predicate]);
                    break;
                case TextTest { Operator: BinaryOperator.StartsWith } test when Predicates.IsKey(test.Text, node.Slot, index) && isKnown(test.Part):
                    yield return new(
                        estimates.Range(index) / 3, input => new IndexRangeSeek(input, into, index, [], test.Part), [.. label, predicate]);
                    break;
            }
        var bounds = predicates.Select(predicate => Predicates.PropertyTest(predicate, node.Slot))
            .Where(test => test is { Operator: not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) } one
                && one.Key == index.Keys[0] && isKnown(one.Value))
            .Select(test => new Bound(test!.Operator, test.Value)).ToArray();
        if (bounds.Length > 0)
            yield return new(
                estimates.Range(index) / bounds.Length, input => new IndexRangeSeek(input, into, index, bounds, null), label);
    }

    /// <summary>The predicates that say no more than that the node has this label.</summary>
    private BoundExpression[] LabelTests(PatternNode node, string label) =>
        [.. predicates.Where(predicate => predicate is LabelPredicate { Labels: NamedLabel named } test && named.Name == label
            && Predicates.IsSlot(test.Target, node.Slot))];
}
