using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Operators;

/// <summary>
/// Each row with those nodes of a plan that reads nothing of the rows whose values equal the row's: the nodes are read once, into a hash table.
/// The equalities are tested again above.
/// </summary>
/// <param name="Node">The slot that the other plan fills.</param>
/// <param name="Keys">What must be equal: of the row, and of the node.</param>
internal sealed record ValueHashJoin(
    Operator Input, Operator Other, int Node, IReadOnlyList<(BoundExpression OfRow, BoundExpression OfNode)> Keys) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input, Other];

    public override string Details => string.Join(" AND ", Keys.Select(key => $"{key.OfRow} = {key.OfNode}"));

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        Dictionary<object?[], List<object?>>? table = null;
        using var held = frame.Memory.Hold();
        foreach (var row in Input.Run(frame))
        {
            // Read only where there is a row to join, and before its keys, since both plans share the frame.
            table ??= Read(frame, held);
            if (KeysOf(frame, node: false) is not { } keys || !table.TryGetValue(keys, out var nodes))
                continue;
            foreach (var node in nodes)
            {
                frame.ThrowIfCancelled();
                frame.Slots[Node] = node;
                yield return row;
            }
        }
    }

    private Dictionary<object?[], List<object?>> Read(Frame frame, QueryMemory.Holding held)
    {
        var table = new Dictionary<object?[], List<object?>>(RowEquivalence.Instance);
        foreach (var _ in Other.Run(frame))
        {
            frame.ThrowIfCancelled();
            if (KeysOf(frame, node: true) is not { } keys)
                continue;
            if (!table.TryGetValue(keys, out var nodes))
            {
                table[keys] = nodes = [];
                held.AddRow(keys);
            }
            nodes.Add(frame.Slots[Node]);
            held.Add(frame.Slots[Node]);
        }
        return table;
    }

    /// <summary>Null where one of them is null, which equals nothing.</summary>
    private object?[]? KeysOf(Frame frame, bool node)
    {
        var keys = new object?[Keys.Count];
        for (var i = 0; i < keys.Length; i++)
            if ((keys[i] = (node ? Keys[i].OfNode : Keys[i].OfRow).Evaluate(frame)) is null)
                return null;
        return keys;
    }
}
