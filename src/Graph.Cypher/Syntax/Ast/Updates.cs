namespace Graph.Cypher.Syntax.Ast;

internal sealed record Create(AstList<PathPattern> Patterns) : Clause
{
    protected override Phrase Phrase => $"CREATE {Patterns:,_}";
}

internal sealed record Merge(PathPattern Pattern, AstList<MergeAction> Actions) : Clause
{
    protected override Phrase Phrase => $"MERGE {Pattern}{Actions}";
}

/// <summary><c>ON CREATE SET …</c> or, with <paramref name="OnMatch"/>, <c>ON MATCH SET …</c>.</summary>
internal sealed record MergeAction(bool OnMatch, AstList<SetItem> Items) : AstNode
{
    protected override Phrase Phrase => $" ON {(OnMatch ? "MATCH" : "CREATE")} SET {Items:,_}";
}

internal sealed record Set(AstList<SetItem> Items) : Clause
{
    protected override Phrase Phrase => $"SET {Items:,_}";
}

internal abstract record SetItem : AstNode;

/// <summary>
/// <c>n.key = value</c>, or <c>n[key] = value</c>: <paramref name="Target"/> is a <see cref="Property"/> or an
/// <see cref="Subscript"/>.
/// </summary>
internal sealed record SetProperty(Expression Target, Expression Value) : SetItem
{
    protected override Phrase Phrase => $"{Target} = {Value}";
}

/// <summary><c>n = map</c>: the map's properties and no others.</summary>
internal sealed record ReplaceProperties(Variable Target, Expression Value) : SetItem
{
    protected override Phrase Phrase => $"{Target} = {Value}";
}

/// <summary><c>n += map</c>: the map's properties beside those that are there.</summary>
internal sealed record AddProperties(Variable Target, Expression Value) : SetItem
{
    protected override Phrase Phrase => $"{Target} += {Value}";
}

/// <summary><c>n:A:B</c>; each label is a <see cref="LabelName"/> or a <see cref="DynamicLabel"/>.</summary>
internal sealed record SetLabels(Variable Target, AstList<LabelExpression> Labels) : SetItem
{
    protected override Phrase Phrase => $"{Target}:{Labels::}";
}

internal sealed record Remove(AstList<RemoveItem> Items) : Clause
{
    protected override Phrase Phrase => $"REMOVE {Items:,_}";
}

internal abstract record RemoveItem : AstNode;

/// <summary>
/// <c>n.key</c> or <c>n[key]</c>: <paramref name="Target"/> is a <see cref="Property"/> or a <see cref="Subscript"/>.
/// </summary>
internal sealed record RemoveProperty(Expression Target) : RemoveItem
{
    protected override Phrase Phrase => $"{Target}";
}

/// <summary><c>n:A:B</c>; each label is a <see cref="LabelName"/> or a <see cref="DynamicLabel"/>.</summary>
internal sealed record RemoveLabels(Variable Target, AstList<LabelExpression> Labels) : RemoveItem
{
    protected override Phrase Phrase => $"{Target}:{Labels::}";
}

internal sealed record Delete(bool Detach, AstList<Expression> Targets) : Clause
{
    protected override Phrase Phrase => $"{(Detach ? "DETACH DELETE " : "DELETE ")}{Targets:,_}";
}

internal sealed record Foreach(Variable Variable, Expression List, AstList<Clause> Clauses) : Clause
{
    protected override Phrase Phrase => $"FOREACH ({Variable} IN {List} | {Clauses:_})";
}
