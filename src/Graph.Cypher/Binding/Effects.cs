using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Binding;

/// <summary>What clauses look at and change; rather too much than too little where it is not looked at closely.</summary>
internal static class Effects
{
    public static bool Writes(BoundQuery query) => PartsWritten(query) != GraphParts.None;

    public static GraphParts Writes(BoundClause clause) => clause switch
    {
        BoundCreate create => create.Creations.Aggregate(
            GraphParts.None, (parts, one) => parts | (one is NodeCreation ? GraphParts.Nodes : GraphParts.Relationships)),
        BoundMerge or BoundDelete or BoundForeach => GraphParts.All,
        BoundSet => GraphParts.Content,
        BoundSubqueryCall call => PartsWritten(call.Query),
        _ => GraphParts.None,
    };

    /// <summary>What a clause looks at for each row.</summary>
    public static GraphParts Reads(BoundClause clause) => clause switch
    {
        BoundUnwind unwind => Reads(unwind.List),
        BoundCreate create => Reads(create.Creations.Select(creation => creation.Properties).OfType<BoundExpression>()),
        BoundProjection { Where: not null } or BoundProjection { Aggregations.Count: > 0 } => GraphParts.All,
        BoundProjection projection => Reads(projection.Columns.Concat(projection.GroupBy ?? []).Select(column => column.Value)),
        // To find nodes by labels and properties is not to look at relationships.
        BoundMatch { Pattern.Connections.Count: 0, Paths.Count: 0 } match => GraphParts.Nodes | GraphParts.Content | Reads(match.Predicates),
        _ => GraphParts.All,
    };

    private static GraphParts PartsWritten(BoundQuery query) => query switch
    {
        BoundSingleQuery single => single.Clauses.Aggregate(GraphParts.None, (parts, clause) => parts | Writes(clause)),
        BoundUnion union => union.Branches.Aggregate(GraphParts.None, (parts, branch) => parts | PartsWritten(branch)),
        _ => GraphParts.None,
    };

    private static GraphParts Reads(IEnumerable<BoundExpression> expressions) =>
        expressions.Aggregate(GraphParts.None, (parts, expression) => parts | Reads(expression));

    private static GraphParts Reads(BoundExpression expression) => expression switch
    {
        SubqueryOf => GraphParts.All,
        _ when ReadsContent(expression) => GraphParts.Content | Reads(expression.Parts),
        _ => Reads(expression.Parts),
    };

    private static bool ReadsContent(BoundExpression expression) => expression switch
    {
        LabelPredicate => true,
        PropertyAccess access => MayBeEntity(access.Target),
        ItemAccess access => MayBeEntity(access.Target),
        Operation or MapProjectionOf => expression.Slots.Any(),
        _ => false,
    };

    // What an UNWIND gives is mostly a map, but nothing says so before it runs.
    private static bool MayBeEntity(BoundExpression target) =>
        target is not ParameterValue && (target.Type & (StaticType.Node | StaticType.Relationship)) != 0;
}
