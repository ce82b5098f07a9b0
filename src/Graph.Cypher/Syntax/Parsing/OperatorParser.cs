using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Operators and what they bind, by precedence climbing.</summary>
internal static class OperatorParser
{
    /// <summary>An expression of operators that bind at least as tightly as <paramref name="least"/>.</summary>
    public static Expression Parse(TokenStream tokens, Precedence least)
    {
        var start = tokens.Current.Span;
        // What was read binds more loosely than any operator that may follow it: `a IS NULL + 1` and `a IN b IN c` want
        // parentheses.
        var most = AtNot(tokens, least) ? Precedence.And : Precedence.Power;
        var left = Prefix(tokens, least);
        while (true)
        {
            if (Within(Precedence.Comparison) && ComparisonAt(tokens) is not null)
                (left, most) = (Comparison(tokens, left, start), Precedence.Not);
            else if (Within(Precedence.Predicate) && PredicateParser.TryParse(tokens, left, start) is { } predicate)
                (left, most) = (predicate, Precedence.Comparison);
            else if (BinaryAt(tokens) is { } binary && Within(binary.Precedence))
            {
                left = Binary(tokens, left, start, binary);
                most = binary.Precedence == Precedence.Predicate ? Precedence.Comparison : binary.Precedence;
            }
            else
                return left;
        }

        bool Within(Precedence precedence) => precedence >= least && precedence <= most;
    }

    /// <summary>A single operator after an operand that is there already: the test of <c>WHEN > 5</c>.</summary>
    public static Expression Test(TokenStream tokens, Expression left)
    {
        var start = left.Span;
        if (ComparisonAt(tokens) is not null)
            return new Comparison(left, [Step(tokens)]) { Span = tokens.Since(start) };
        if (PredicateParser.TryParse(tokens, left, start) is { } predicate)
            return predicate;
        return BinaryAt(tokens) is { Precedence: Precedence.Predicate } binary
            ? Binary(tokens, left, start, binary)
            : throw tokens.Unexpected();
    }

    private static Expression Prefix(TokenStream tokens, Precedence least)
    {
        var start = tokens.Current.Span;
        if (AtNot(tokens, least))
        {
            tokens.Enter();
            tokens.Advance();
            var operand = Parse(tokens, Precedence.Not);
            tokens.Leave();
            return new Unary(UnaryOperator.Not, operand) { Span = tokens.Since(start) };
        }
        return Sign(tokens);
    }

    private static bool AtNot(TokenStream tokens, Precedence least) => tokens.At("NOT") && least <= Precedence.Not;

    private static Expression Sign(TokenStream tokens)
    {
        if (!tokens.At(TokenKind.Plus) && !tokens.At(TokenKind.Minus))
            return PostfixParser.Parse(tokens, labels: true);
        var start = tokens.Current.Span;
        if (NegativeNumber(tokens) is { } number)
            return number;
        var sign = tokens.Advance().Kind == TokenKind.Minus ? UnaryOperator.Minus : UnaryOperator.Plus;
        var operand = NegativeNumber(tokens) ?? PostfixParser.Parse(tokens, labels: true);
        return new Unary(sign, operand) { Span = tokens.Since(start) };
    }

    // The minus of -1 is part of the literal (the smallest integer has no positive), that of -1[0] is not.
    private static Expression? NegativeNumber(TokenStream tokens)
    {
        if (!tokens.At(TokenKind.Minus) || tokens.Ahead(1).Kind is not (TokenKind.Integer or TokenKind.Float)
            || tokens.Ahead(2).Kind is TokenKind.Dot or TokenKind.LeftBracket or TokenKind.Colon)
            return null;
        var start = tokens.Advance().Span;
        return AtomParser.Number(tokens, negative: true) with { Span = tokens.Since(start) };
    }

    private static Comparison Comparison(TokenStream tokens, Expression first, SourceSpan start)
    {
        var steps = new List<ComparisonStep>();
        while (ComparisonAt(tokens) is not null)
            steps.Add(Step(tokens));
        return new Comparison(first, [.. steps]) { Span = tokens.Since(start) };
    }

    private static ComparisonStep Step(TokenStream tokens)
    {
        var comparison = ComparisonAt(tokens)!.Value;
        var start = tokens.Advance().Span;
        return new ComparisonStep(comparison, Parse(tokens, Precedence.Predicate)) { Span = tokens.Since(start) };
    }

    private static Binary Binary(TokenStream tokens, Expression left, SourceSpan start, Infix binary)
    {
        for (var i = 0; i < binary.Words; i++)
            tokens.Advance();
        return new Binary(binary.Operator, left, Parse(tokens, binary.Precedence + 1)) { Span = tokens.Since(start) };
    }

    private static ComparisonOperator? ComparisonAt(TokenStream tokens) => tokens.Current.Kind switch
    {
        TokenKind.Equal when tokens.Ahead(1).Kind == TokenKind.Equal => throw tokens.Error(
            "Invalid input '==': equal is written =", tokens.Current.Span),
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        TokenKind.Exclamation when tokens.Ahead(1).Kind == TokenKind.Equal => throw tokens.Error(
            "Invalid input '!=': not equal is written <>", tokens.Current.Span),
        _ => null,
    };

    private static Infix? BinaryAt(TokenStream tokens) => tokens.Current.Kind switch
    {
        TokenKind.Plus => new Infix(BinaryOperator.Add, Precedence.Additive),
        TokenKind.Minus => new Infix(BinaryOperator.Subtract, Precedence.Additive),
        TokenKind.DoubleBar => new Infix(BinaryOperator.Concatenate, Precedence.Additive),
        TokenKind.Star => new Infix(BinaryOperator.Multiply, Precedence.Multiplicative),
        TokenKind.Slash => new Infix(BinaryOperator.Divide, Precedence.Multiplicative),
        TokenKind.Percent => new Infix(BinaryOperator.Modulo, Precedence.Multiplicative),
        TokenKind.Caret => new Infix(BinaryOperator.Power, Precedence.Power),
        TokenKind.Match => new Infix(BinaryOperator.Matches, Precedence.Predicate),
        TokenKind.Word => WordAt(tokens),
        _ => null,
    };

    private static Infix? WordAt(TokenStream tokens) =>
        tokens.At("AND") ? new Infix(BinaryOperator.And, Precedence.And)
        : tokens.At("OR") ? new Infix(BinaryOperator.Or, Precedence.Or)
        : tokens.At("XOR") ? new Infix(BinaryOperator.Xor, Precedence.Xor)
        : tokens.At("IN") ? new Infix(BinaryOperator.In, Precedence.Predicate)
        : tokens.At("CONTAINS") ? new Infix(BinaryOperator.Contains, Precedence.Predicate)
        : !tokens.Ahead(1).IsWord("WITH") ? null
        : tokens.At("STARTS") ? new Infix(BinaryOperator.StartsWith, Precedence.Predicate, Words: 2)
        : tokens.At("ENDS") ? new Infix(BinaryOperator.EndsWith, Precedence.Predicate, Words: 2)
        : null;

    /// <param name="Words">How many tokens the operator is written with.</param>
    private readonly record struct Infix(BinaryOperator Operator, Precedence Precedence, int Words = 1);
}
