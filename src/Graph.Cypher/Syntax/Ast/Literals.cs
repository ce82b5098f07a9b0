namespace Graph.Cypher.Syntax.Ast;

internal abstract record Literal : Expression;

internal sealed record NullLiteral : Literal
{
    protected override Phrase Phrase => $"NULL";
}

internal sealed record BooleanLiteral(bool Value) : Literal
{
    protected override Phrase Phrase => $"{(Value ? "true" : "false")}";
}

internal sealed record IntegerLiteral(long Value) : Literal
{
    public override Precedence Precedence => Value < 0 ? Precedence.Sign : Precedence.Atom;

    protected override Phrase Phrase => $"{Quote.Integer(Value)}";
}

internal sealed record FloatLiteral(double Value) : Literal
{
    public override Precedence Precedence => double.IsNegative(Value) ? Precedence.Sign : Precedence.Atom;

    protected override Phrase Phrase => $"{Quote.Float(Value)}";
}

internal sealed record StringLiteral(string Value) : Literal
{
    protected override Phrase Phrase => $"{Quote.String(Value)}";
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListLiteral(AstList<Expression> Items) : Expression
{
    protected override Phrase Phrase => $"[{Items:,_}]";
}

/// <summary><c>{key: value}</c>.</summary>
internal sealed record MapLiteral(AstList<MapEntry> Entries) : Expression
{
    protected override Phrase Phrase => $"{{{Entries:,_}}}";
}

internal sealed record MapEntry(string Key, Expression Value) : AstNode
{
    protected override Phrase Phrase => $"{Quote.Name(Key)}: {Value}";
}

/// <summary>The second argument of <c>normalize(s, NFKC)</c>.</summary>
internal sealed record NormalFormLiteral(NormalForm Form) : Literal
{
    protected override Phrase Phrase => $"{Form.ToString().ToUpperInvariant()}";
}
