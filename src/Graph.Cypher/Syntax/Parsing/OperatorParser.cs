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
        // What was read binds more loosely than any operator that may follow it: `a IS NULL + 1` and `a IN b IN c` want parentheses.
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
        return BinaryAt(tokens) is { Precedence: Precedence.Predicate } binary ? Binary(tokens, left, start, binary) : throw tokens.Unexpected();
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

    private static Binary Binary(
        TokenStream tokens, Expression left, SourceSpan start, (BinaryOperator Operator, Precedence Precedence, int Words) binary)
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

    private static (BinaryOperator Operator, Precedence Precedence, int Words)? BinaryAt(TokenStream tokens) => tokens.Current.Kind switch
    {
        TokenKind.Plus => (BinaryOperator.Add, Precedence.Additive, 1),
        TokenKind.Minus => (BinaryOperator.Subtract, Precedence.Additive, 1),
        TokenKind.DoubleBar => (BinaryOperator.Concatenate, Precedence.Additive, 1),
        TokenKind.Star => (BinaryOperator.Multiply, Precedence.Multiplicative, 1),
        TokenKind.Slash => (BinaryOperator.Divide, Precedence.Multiplicative, 1),
        TokenKind.Percent => (BinaryOperator.Modulo, Precedence.Multiplicative, 1),
        TokenKind.Caret => (BinaryOperator.Power, Precedence.Power, 1),
        TokenKind.Match => (BinaryOperator.Matches, Precedence.Predicate, 1),
        TokenKind.Word => WordAt(tokens),
        _ => null,
    };

    private static (BinaryOperator Operator, Precedence Precedence, int Words)? WordAt(TokenStream tokens) =>
        tokens.At("AND") ? (BinaryOperator.And, Precedence.And, 1)
        : tokens.At("OR") ? (BinaryOperator.Or, Precedence.Or, 1)
        : tokens.At("XOR") ? (BinaryOperator.Xor, Precedence.Xor, 1)
        : tokens.At("IN") ? (BinaryOperator.In, Precedence.Predicate, 1)
        : tokens.At("CONTAINS") ? (BinaryOperator.Contains, Precedence.Predicate, 1)
        : tokens.At("STARTS") && tokens.Ahead(1).IsWord("WITH") ? (BinaryOperator.StartsWith, Precedence.Predicate, 2)
        : tokens.At("ENDS") && tokens.Ahead(1).IsWord("WITH") ? (BinaryOperator.EndsWith, Precedence.Predicate, 2)
        : null;
}
