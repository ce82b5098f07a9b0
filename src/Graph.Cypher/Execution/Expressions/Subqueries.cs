using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Execution.Expressions;

/// <summary>
/// <c>EXISTS { }</c>, <c>COUNT { }</c>, <c>COLLECT { }</c>, and what is written shorter: pattern predicates and comprehensions.
/// </summary>
/// <param name="Number">Which of the statement's subqueries is run.</param>
/// <param name="Column">What is collected of each row; null unless collecting.</param>
/// <param name="Outer">The slots of the variables from outside that it may read.</param>
internal sealed record SubqueryOf(SubqueryKind Kind, int Number, BoundExpression? Column, IReadOnlyCollection<int> Outer) : BoundExpression
{
    public override StaticType Type => Kind switch
    {
        SubqueryKind.Exists => StaticType.Boolean,
        SubqueryKind.Count => StaticType.Integer,
        _ => StaticType.List,
    };

    public override StaticType ItemType => Column?.Type ?? StaticType.Any;

    public override IEnumerable<int> Slots => Outer;

    public override object? Evaluate(Frame frame)
    {
        var rows = frame.Subplans[Number].Run(frame);
        switch (Kind)
        {
            case SubqueryKind.Exists:
                return rows.Any();
            case SubqueryKind.Count:
                return rows.LongCount();
            default:
                var list = new List<object?>();
                using (var held = frame.Memory.Hold())
                    foreach (var _ in rows)
                    {
                        list.Add(Column!.Evaluate(frame));
                        held.Add(list[^1]);
                    }
                return list;
        }
    }
}

/// <summary>A named path out of the slots of its nodes and relationships, in turn; a slot of variable length holds a list.</summary>
internal sealed record PathOf(IReadOnlyList<int> Items) : BoundExpression
{
    public override StaticType Type => StaticType.Path;

    public override IEnumerable<int> Slots => Items;

    public override object? Evaluate(Frame frame)
    {
        if (frame.Slots[Items[0]] is not StoredNode start)
            return null;
        var (nodes, relationships) = (new List<StoredNode> { start }, new List<StoredRelationship>());
        for (var i = 1; i < Items.Count; i += 2)
        {
            switch (frame.Slots[Items[i]])
            {
                case StoredRelationship one:
                    Add(frame, nodes, relationships, one);
                    break;
                case IReadOnlyList<object?> several:
                    foreach (var relationship in several)
                        Add(frame, nodes, relationships, (StoredRelationship)relationship!);
                    break;
                default:
                    return null;
            }
        }
        return new StoredPath(nodes, relationships);
    }

    private static void Add(
        Frame frame, List<StoredNode> nodes, List<StoredRelationship> relationships, StoredRelationship relationship)
    {
        relationships.Add(relationship);
        nodes.Add(frame.Node(relationship.Other(nodes[^1].Id)));
    }
}
