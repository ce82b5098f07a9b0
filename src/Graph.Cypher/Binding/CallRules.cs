using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Binding;

/// <summary>
/// What <c>CALL { }</c> asks of the query within. <c>IN TRANSACTIONS</c> is accepted, and runs within the one transaction there is.
/// </summary>
internal static class CallRules
{
    public static void Check(SubqueryCall call, Scope scope, BindingContext context)
    {
        foreach (var branch in Branches(call.Query))
        {
            if (call.Scope is null && Imports(branch, scope) is { } import)
                CheckImport(import, context);
            if (branch.Clauses[^1] is Return { Projection: var projection }
                && projection.Items.FirstOrDefault(item => item.Alias is null && item.Expression is not Variable) is { } unnamed)
                throw context.Error(unnamed, "Expression in CALL { RETURN ... } must be aliased (use AS)");
        }
        if (call.InTransactions is { Rows: { } rows })
            CheckRows(rows, scope, context);
    }

    public static IEnumerable<SingleQuery> Branches(Query query) => query is UnionQuery union ? union.Queries : [(SingleQuery)query];

    /// <summary>The WITH by which a query names the variables from outside that it uses; null where it has none.</summary>
    public static With? Imports(SingleQuery query, Scope scope) =>
        query.Clauses[0] is With with && (with.Projection.All || with.Projection.Items.Any(item => Reads(item.Expression, scope))) ? with : null;

    private static bool Reads(AstNode node, Scope scope) =>
        (node is Variable variable && scope.Find(variable.Name) is not null) || node.Children.Any(child => Reads(child, scope));

    private static void CheckImport(With import, BindingContext context)
    {
        var projection = import.Projection;
        var wrong = projection.Distinct ? "DISTINCT is not allowed"
            : projection.OrderBy.Count > 0 ? "ORDER BY is not allowed"
            : projection.Skip is not null ? "SKIP is not allowed"
            : projection.Limit is not null ? "LIMIT is not allowed"
            : import.Where is not null ? "WHERE is not allowed"
            : projection.Items.Any(item => item.Expression is not Variable name || (item.Alias is { } alias && alias.Name != name.Name))
                ? "Aliasing or expressions are not supported"
            : null;
        if (wrong is not null)
            throw context.Error(import, $"Importing WITH should consist only of simple references to outside variables. {wrong}.");
    }

    private static void CheckRows(Expression rows, Scope scope, BindingContext context)
    {
        if (Reads(rows, scope))
            throw context.Error(rows, "It is not allowed to refer to variables in OF ... ROWS");
        if (rows is NullLiteral or BooleanLiteral or StringLiteral or FloatLiteral or IntegerLiteral { Value: <= 0 } or ListLiteral or MapLiteral)
            throw context.Error(rows, $"Invalid input. '{rows}' is not a valid value. Must be a positive integer.");
    }
}
