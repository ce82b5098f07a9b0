namespace Graph.Cypher.Syntax.Ast;

/// <summary>
/// What <c>RETURN</c>, <c>WITH</c> and <c>YIELD</c> have in common: columns, and then order, skip and limit of the
/// rows.
/// </summary>
/// <param name="All"><c>*</c>: everything in scope, before the <paramref name="Items"/>.</param>
internal sealed record Projection(
    bool Distinct, bool All, AstList<ProjectionItem> Items, AstList<SortItem> OrderBy, Expression? Skip,
    Expression? Limit) : AstNode
{
    protected override Phrase Phrase =>
        $"{(Distinct ? "DISTINCT " : "")}{Star}{Items:,_}{OrderByText}{OrderBy:,_}{Skip:_SKIP_}{Limit:_LIMIT_}";

    private string OrderByText => OrderBy.Count > 0 ? " ORDER BY " : "";

    private string Star => !All ? "" : Items.Count > 0 ? "*, " : "*";
}

/// <summary>One column: <c>expression</c> or <c>expression AS alias</c>.</summary>
internal sealed record ProjectionItem(Expression Expression, Variable? Alias) : AstNode
{
    /// <summary>
    /// The expression as it is written in the query; like the span no part of what makes two items equal.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>
    /// The column's name: the alias, else the name of the variable, that of a map projection too, else the expression
    /// as written.
    /// </summary>
    public string Name =>
        Alias?.Name ?? (Expression as Variable ?? (Expression as MapProjection)?.Subject)?.Name ?? Text;

    public bool Equals(ProjectionItem? other) =>
        base.Equals(other) && Expression.Equals(other.Expression) && Equals(Alias, other.Alias);

    public override int GetHashCode() => HashCode.Combine(Expression, Alias);

    protected override Phrase Phrase => $"{Expression}{Alias:_AS_}";
}

internal sealed record SortItem(Expression Expression, bool Descending) : AstNode
{
    protected override Phrase Phrase => $"{Expression}{(Descending ? " DESC" : "")}";
}
