namespace Graph.Cypher.Syntax.Ast;

internal enum PathFunction { None, ShortestPath, AllShortestPaths }

/// <summary>
/// One path of a pattern: <c>p = SHORTEST 2 (a)-[:R]->+(b)</c>. <paramref name="Elements"/> begins and ends with a node
/// (or a parenthesized path, which stands for its own nodes); between two nodes stands a relationship or a
/// parenthesized path.
/// </summary>
internal sealed record PathPattern(
    Variable? Variable, PathSelector? Selector, PathFunction Function, AstList<PathElement> Elements) : AstNode
{
    protected override Phrase Phrase => Function switch
    {
        PathFunction.ShortestPath => $"{Variable}{Equal}{Selector}shortestPath({Elements})",
        PathFunction.AllShortestPaths => $"{Variable}{Equal}{Selector}allShortestPaths({Elements})",
        _ => $"{Variable}{Equal}{Selector}{Elements}",
    };

    private string Equal => Variable is null ? "" : " = ";
}

internal enum PathSelection { All, Any, Shortest, AllShortest, ShortestGroups }

/// <summary>
/// <c>ALL</c>, <c>ANY k</c>, <c>SHORTEST k</c>, <c>ALL SHORTEST</c> or <c>SHORTEST k GROUPS</c>; <c>ANY SHORTEST</c> is
/// <c>SHORTEST 1</c>.
/// </summary>
/// <param name="Count">An integer literal; null with <c>ALL</c> and <c>ALL SHORTEST</c>.</param>
internal sealed record PathSelector(PathSelection Selection, Expression? Count) : AstNode
{
    protected override Phrase Phrase => Selection switch
    {
        PathSelection.All => $"ALL ",
        PathSelection.Any => $"ANY {Count} ",
        PathSelection.Shortest => $"SHORTEST {Count} ",
        PathSelection.AllShortest => $"ALL SHORTEST ",
        _ => $"SHORTEST {Count} GROUPS ",
    };
}

internal abstract record PathElement : AstNode;

/// <summary><c>(n:Label {key: value} WHERE …)</c>; <paramref name="Properties"/> is a map or a parameter.</summary>
internal sealed record NodePattern(
    Variable? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where) : PathElement
{
    protected override Phrase Phrase => $"({Variable}{Labels::}{Space}{Properties}{WhereWord}{Where})";

    private bool Named => Variable is not null || Labels is not null;

    private string Space => Properties is not null && Named ? " " : "";

    private string WhereWord => Where is null ? "" : Named || Properties is not null ? " WHERE " : "WHERE ";
}

internal enum Direction { Outgoing, Incoming, Both }

/// <summary>
/// <c>-[r:TYPE*1..3 {key: value} WHERE …]-></c>, by <paramref name="Quantifier"/> also <c>-[r:TYPE]->{1,3}</c>.
/// </summary>
/// <param name="Length"><c>*</c>, <c>*2</c>, <c>*1..3</c>; null for one relationship. Never together with a
/// quantifier.</param>
internal sealed record RelationshipPattern(
    Variable? Variable, LabelExpression? Types, PathLength? Length, Expression? Properties, Expression? Where,
    Direction Direction, Quantifier? Quantifier) : PathElement
{
    protected override Phrase Phrase => HasDetail switch
    {
        true => $"{Left}[{Variable}{Types::}{Length}{Space}{Properties}{Where:_WHERE_}]{Right}{Quantifier}",
        false => $"{Left}{Right}{Quantifier}",
    };

    private bool HasDetail =>
        Variable is not null || Types is not null || Length is not null || Properties is not null || Where is not null;

    private string Space =>
        Properties is not null && (Variable is not null || Types is not null || Length is not null) ? " " : "";

    private string Left => Direction == Direction.Incoming ? "<-" : "-";

    private string Right => Direction == Direction.Outgoing ? "->" : "-";
}

/// <summary><c>((a)-[:R]->(b) WHERE …){1,3}</c>; without a quantifier the path stands once.</summary>
internal sealed record ParenthesizedPath(PathPattern Path, Expression? Where, Quantifier? Quantifier) : PathElement
{
    protected override Phrase Phrase => $"({Path}{Where:_WHERE_}){Quantifier}";
}

/// <summary>
/// The length of a variable-length relationship; an absent <paramref name="Min"/> is 1, an absent
/// <paramref name="Max"/> has no bound.
/// </summary>
internal sealed record PathLength(long? Min, long? Max) : AstNode
{
    protected override Phrase Phrase => $"*{Text(Min)}{(Min == Max ? "" : "..")}{(Min == Max ? "" : Text(Max))}";

    private static string Text(long? bound) => bound is { } value ? Quote.Integer(value) : "";
}

/// <summary><c>+</c> (one or more), <c>*</c> (any number), <c>{n}</c>, <c>{min,max}</c>.</summary>
internal sealed record Quantifier(long Min, long? Max) : AstNode
{
    protected override Phrase Phrase => (Min, Max) switch
    {
        (0, null) => $"*",
        (1, null) => $"+",
        (_, null) => $"{{{Quote.Integer(Min)},}}",
        _ when Min == Max => $"{{{Quote.Integer(Min)}}}",
        _ => $"{{{Quote.Integer(Min)},{Quote.Integer(Max.Value)}}}",
    };
}
