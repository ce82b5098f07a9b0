namespace Graph.Cypher.Syntax.Ast;

internal enum UnaryOperator { Not, Plus, Minus }

internal sealed record Unary(UnaryOperator Operator, Expression Operand) : Expression
{
    public override Precedence Precedence => Operator == UnaryOperator.Not ? Precedence.Not : Precedence.Sign;

    protected override Phrase Phrase => Operator switch
    {
        UnaryOperator.Not => $"NOT {Inner(Operand, Precedence.Not)}",
        UnaryOperator.Plus => $"+{Inner(Operand, Precedence.Postfix)}",
        // -1 would be a literal.
        _ when Operand is IntegerLiteral or FloatLiteral => $"-({Operand})",
        _ => $"-{Inner(Operand, Precedence.Postfix)}",
    };
}

internal enum BinaryOperator
{
    Or, Xor, And,
    In, StartsWith, EndsWith, Contains, Matches,
    Add, Subtract, Concatenate,
    Multiply, Divide, Modulo,
    Power,
}

/// <summary>Two operands; chains of one precedence lean to the left, predicates do not chain.</summary>
internal sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression
{
    public override Precedence Precedence => Operator switch
    {
        BinaryOperator.Or => Precedence.Or,
        BinaryOperator.Xor => Precedence.Xor,
        BinaryOperator.And => Precedence.And,
        <= BinaryOperator.Matches => Precedence.Predicate,
        <= BinaryOperator.Concatenate => Precedence.Additive,
        <= BinaryOperator.Modulo => Precedence.Multiplicative,
        _ => Precedence.Power,
    };

    protected override Phrase Phrase =>
        $"{Inner(Left, IsPredicate ? Precedence + 1 : Precedence)} {Symbol} {Inner(Right, Precedence + 1)}";

    private bool IsPredicate => Precedence == Precedence.Predicate;

    private string Symbol => Operator switch
    {
        BinaryOperator.Or => "OR",
        BinaryOperator.Xor => "XOR",
        BinaryOperator.And => "AND",
        BinaryOperator.In => "IN",
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        BinaryOperator.Contains => "CONTAINS",
        BinaryOperator.Matches => "=~",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Concatenate => "||",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        _ => "^",
    };
}

internal enum ComparisonOperator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

/// <summary><c>a &lt; b</c>, or a chain: <c>a &lt; b &lt;= c</c> is <c>a &lt; b AND b &lt;= c</c>.</summary>
internal sealed record Comparison(Expression First, AstList<ComparisonStep> Steps) : Expression
{
    public override Precedence Precedence => Precedence.Comparison;

    protected override Phrase Phrase => $"{Inner(First, Precedence.Predicate)}{Steps}";
}

internal sealed record ComparisonStep(ComparisonOperator Operator, Expression Right) : AstNode
{
    protected override Phrase Phrase => $" {Symbol} {new Operand(Right, Right.Precedence < Precedence.Predicate)}";

    private string Symbol => Operator switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}

/// <summary><c>x IS [NOT] NULL</c>.</summary>
internal sealed record IsNull(Expression Operand, bool Negated) : Expression
{
    public override Precedence Precedence => Precedence.Predicate;

    protected override Phrase Phrase =>
        $"{Inner(Operand, Precedence.Additive)}{(Negated ? " IS NOT NULL" : " IS NULL")}";
}

/// <summary><c>x IS [NOT] :: TYPE</c>.</summary>
internal sealed record IsTyped(Expression Operand, CypherType Type, bool Negated) : Expression
{
    public override Precedence Precedence => Alternatives ? Precedence.Atom : Precedence.Predicate;

    // Alternatives in parentheses: within a comprehension a bare | ends the predicate.
    protected override Phrase Phrase =>
        $"{(Alternatives ? "(" : "")}{Inner(Operand, Precedence.Additive)}{Is}{Type}{(Alternatives ? ")" : "")}";

        private string Is => Negated ? " IS NOT :: " : " IS :: ";

    private bool Alternatives => Type is UnionType;
}

internal enum NormalForm { Nfc, Nfd, Nfkc, Nfkd }

/// <summary><c>x IS [NOT] [NFC|NFD|NFKC|NFKD] NORMALIZED</c>; NFC where no form is named.</summary>
internal sealed record IsNormalized(Expression Operand, NormalForm Form, bool Negated) : Expression
{
    public override Precedence Precedence => Precedence.Predicate;

    protected override Phrase Phrase => $"{Inner(Operand, Precedence.Additive)}{Is}{FormText} NORMALIZED";

    private string Is => Negated ? " IS NOT " : " IS ";

    private string FormText => Form.ToString().ToUpperInvariant();
}
