namespace Graph.Cypher.Syntax.Ast;

/// <summary>
/// What a node's labels or a relationship's type must be: <c>A&amp;!B|%</c>. <c>:A:B</c> is <c>A&amp;B</c>,
/// <c>:A|:B</c> is <c>A|B</c>.
/// </summary>
internal abstract record LabelExpression : AstNode
{
    // How tightly it binds: | then & then ! then a name.
    protected abstract int Precedence { get; }

    protected static Operand Inner(LabelExpression part, int least) => new(part, part.Precedence < least);
}

internal sealed record LabelName(string Name) : LabelExpression
{
    protected override int Precedence => 3;

    protected override Phrase Phrase => $"{Quote.Name(Name)}";
}

/// <summary>
/// <c>$(expression)</c>, <c>$all(…)</c>, or with <paramref name="Any"/> <c>$any(…)</c>: names given by a string or a
/// list of strings.
/// </summary>
internal sealed record DynamicLabel(Expression Names, bool Any) : LabelExpression
{
    protected override int Precedence => 3;

    protected override Phrase Phrase => $"{(Any ? "$any(" : "$(")}{Names})";
}

/// <summary><c>%</c>: any label at all.</summary>
internal sealed record AnyLabel : LabelExpression
{
    protected override int Precedence => 3;

    protected override Phrase Phrase => $"%";
}

internal sealed record LabelNot(LabelExpression Operand) : LabelExpression
{
    protected override int Precedence => 2;

    protected override Phrase Phrase => $"!{Inner(Operand, 2)}";
}

internal sealed record LabelAnd(LabelExpression Left, LabelExpression Right) : LabelExpression
{
    protected override int Precedence => 1;

    protected override Phrase Phrase => $"{Inner(Left, 1)}&{Inner(Right, 2)}";
}

internal sealed record LabelOr(LabelExpression Left, LabelExpression Right) : LabelExpression
{
    protected override int Precedence => 0;

    protected override Phrase Phrase => $"{Inner(Left, 0)}|{Inner(Right, 1)}";
}
