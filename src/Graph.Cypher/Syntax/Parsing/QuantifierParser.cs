using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// How often: <c>*1..3</c> in a relationship, <c>+</c>, <c>*</c>, <c>{1,3}</c> after one or after a parenthesized path.
/// </summary>
internal static class QuantifierParser
{
    public static Quantifier? TryParse(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        if (tokens.TryTake(TokenKind.Plus))
            return new Quantifier(1, null) { Span = start };
        if (tokens.TryTake(TokenKind.Star))
            return new Quantifier(0, null) { Span = start };
        if (!tokens.TryTake(TokenKind.LeftBrace))
            return null;
        var min = Integer(tokens);
        var max = min;
        if (tokens.TryTake(TokenKind.Comma))
            max = Integer(tokens);
        else if (min is null)
            throw tokens.Unexpected("an integer");
        tokens.Take(TokenKind.RightBrace);
        var span = tokens.Since(start);
        if (max < (min ?? 0) || max == 0)
            throw tokens.Error(max == 0
                ? "A quantifier for a path pattern must not be limited by 0"
                : $"A quantifier for a path pattern must not have a lower bound above the upper: {min} > {max}", span);
        return new Quantifier(min ?? 0, max) { Span = span };
    }

    public static PathLength? Length(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        if (!tokens.TryTake(TokenKind.Star))
            return null;
        var min = Integer(tokens);
        var max = tokens.TryTake(TokenKind.DoubleDot) ? Integer(tokens) : min;
        return new PathLength(min, max) { Span = tokens.Since(start) };
    }

    private static long? Integer(TokenStream tokens)
    {
        if (!tokens.At(TokenKind.Integer))
        {
            tokens.Expect("an integer");
            return null;
        }
        var number = tokens.Advance();
        return NumberReader.TryParse(number.Text, negative: false, out var value)
            ? value
            : throw tokens.Error($"Integer too large: '{number.Text}'", number.Span);
    }
}
