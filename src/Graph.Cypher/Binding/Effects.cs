using Graph.Cypher.Execution.Expressions;

namespace Graph.Cypher.Binding;

/// <summary>Whether clauses read or change the graph.</summary>
internal static class Effects
{
    public static bool Writes(BoundQuery query) => query switch
    {
        BoundSingleQuery single => single.Clauses.Any(Writes),
        BoundUnion union => union.Branches.Any(Writes),
        _ => false,
    };

    public static bool Writes(BoundClause clause) => clause switch
    {
        BoundCreate or BoundMerge or BoundSet or BoundDelete or BoundForeach => true,
        BoundSubqueryCall call => Writes(call.Query),
        _ => false,
    };

    /// <summary>Whether a clause looks at the graph row by row; said of a clause that may, where it is not looked at closely.</summary>
    public static bool Reads(BoundClause clause) => clause switch
    {
        BoundUnwind unwind => Reads(unwind.List),
        BoundCreate create => create.Creations.Any(creation => creation.Properties is not null && Reads(creation.Properties)),
        BoundProjection projection => projection.Columns.Concat(projection.GroupBy ?? []).Any(column => Reads(column.Value))
            || projection.Where is not null || projection.Aggregations.Count > 0,
        _ => true,
    };

    private static bool Reads(BoundExpression expression) =>
        expression is SubqueryOf or LabelPredicate || (expression is PropertyAccess access && ReadsEntity(access))
        || expression is Operation or MapProjectionOf && expression.Slots.Any() || expression.Parts.Any(Reads);

    // A property of what an UNWIND or a parameter gives is mostly one of a map, but nothing says so before it runs.
    private static bool ReadsEntity(PropertyAccess access) =>
        access.Target is not ParameterValue && (access.Target.Type & (StaticType.Node | StaticType.Relationship)) != 0;
}
