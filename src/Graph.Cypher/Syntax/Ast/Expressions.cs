namespace Graph.Cypher.Syntax.Ast;

/// <summary>How tightly an expression binds, loosest first.</summary>
internal enum Precedence
{
    Or, Xor, And, Not, Comparison, Predicate, Additive, Multiplicative, Power, Sign, Postfix, Atom,
}

internal abstract record Expression : AstNode
{
    public virtual Precedence Precedence => Precedence.Atom;

    /// <summary>An operand that must bind at least as tightly as <paramref name="least"/>.</summary>
    protected static Operand Inner(Expression operand, Precedence least) => new(operand, operand.Precedence < least);
}

internal sealed record Variable(string Name) : Expression
{
    protected override Phrase Phrase => $"{Quote.Variable(Name)}";
}

/// <summary><c>$name</c>.</summary>
internal sealed record Parameter(string Name) : Expression
{
    protected override Phrase Phrase => $"${Quote.Name(Name)}";
}

/// <summary><c>target.key</c>.</summary>
internal sealed record Property(Expression Target, string Key) : Expression
{
    public override Precedence Precedence => Precedence.Postfix;

    protected override Phrase Phrase => $"{Inner(Target, Precedence.Postfix)}.{Quote.Name(Key)}";
}

/// <summary><c>target[index]</c>: an item of a list, or a property by its name.</summary>
internal sealed record Subscript(Expression Target, Expression Index) : Expression
{
    public override Precedence Precedence => Precedence.Postfix;

    protected override Phrase Phrase => $"{Inner(Target, Precedence.Postfix)}[{Index}]";
}

/// <summary><c>target[from..to]</c>, either end open.</summary>
internal sealed record Slice(Expression Target, Expression? From, Expression? To) : Expression
{
    public override Precedence Precedence => Precedence.Postfix;

    protected override Phrase Phrase => $"{Inner(Target, Precedence.Postfix)}[{From}..{To}]";
}

/// <summary><c>n:Label</c> as a predicate.</summary>
internal sealed record HasLabels(Expression Target, LabelExpression Labels) : Expression
{
    public override Precedence Precedence => Precedence.Postfix;

    // Alternatives in parentheses: within a comprehension a bare | ends the predicate.
    protected override Phrase Phrase => $"{Inner(Target, Least)}:{new Operand(Labels, Labels is LabelOr)}";

    private Precedence Least => Target is HasLabels ? Precedence.Atom : Precedence.Postfix;
}

/// <summary><c>namespace.name(…)</c>.</summary>
internal sealed record FunctionCall(QualifiedName Function, bool Distinct, AstList<Expression> Arguments) : Expression
{
    protected override Phrase Phrase => $"{Function}({(Distinct ? "DISTINCT " : "")}{Arguments:,_})";
}

/// <summary>Where <c>trim(… FROM …)</c> takes characters off.</summary>
internal enum TrimSide { Leading, Trailing, Both }

/// <summary><c>trim(LEADING 'x' FROM text)</c>.</summary>
internal sealed record Trim(TrimSide Side, Expression Character, Expression Text) : Expression
{
    protected override Phrase Phrase => $"trim({SideText} {Character} FROM {Text})";

    private string SideText => Side.ToString().ToUpperInvariant();
}

/// <summary><c>count(*)</c>.</summary>
internal sealed record CountStar : Expression
{
    protected override Phrase Phrase => $"count(*)";
}

/// <summary>A function's or procedure's name: <c>db.index.fulltext.queryNodes</c>, its case as written.</summary>
internal sealed record QualifiedName(AstList<string> Parts) : AstNode
{
    public string Text => string.Join('.', Parts);

    protected override Phrase Phrase => $"{string.Join('.', Parts.Select(Quote.Name))}";
}
