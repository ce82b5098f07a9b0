using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// What expressions are made of: literals, variables, parameters, calls, and what stands in brackets.
/// </summary>
internal static class AtomParser
{
    public static Expression Parse(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        return Atom(tokens) with { Span = tokens.Since(start) };
    }

    /// <summary>The number at the current token, after a minus or not.</summary>
    public static Expression Number(TokenStream tokens, bool negative)
    {
        var token = tokens.Advance();
        if (token.Kind == TokenKind.Float)
        {
            var number = NumberReader.Float(token.Text);
            return new FloatLiteral(negative ? -number : number) { Span = token.Span };
        }
        return NumberReader.TryParse(token.Text, negative, out var value)
            ? new IntegerLiteral(value) { Span = token.Span }
            : throw tokens.Error($"Integer too large: '{token.Text}'", token.Span);
    }

    private static Expression Atom(TokenStream tokens) => tokens.Current.Kind switch
    {
        TokenKind.Integer or TokenKind.Float => Number(tokens, negative: false),
        TokenKind.String => new StringLiteral(tokens.Advance().Text),
        TokenKind.Dollar => Parameter(tokens),
        TokenKind.LeftBrace => Map(tokens),
        TokenKind.LeftBracket => ComprehensionParser.Bracket(tokens),
        TokenKind.LeftParenthesis when PatternLookahead.End(tokens, tokens.Index) >= 0 =>
            new PatternExpression(PatternParser.PlainPath(tokens)),
        TokenKind.LeftParenthesis => Parenthesized(tokens),
        TokenKind.QuotedName => FunctionParser.CallOrVariable(tokens),
        TokenKind.Word => KeywordParser.TryParse(tokens) ?? FunctionParser.CallOrVariable(tokens),
        _ => throw tokens.Unexpected("an expression"),
    };

    private static Parameter Parameter(TokenStream tokens)
    {
        tokens.Take(TokenKind.Dollar);
        var name = tokens.At(TokenKind.Integer) ? tokens.Advance() : tokens.TakeName("the name of a parameter");
        return new Parameter(name.Text);
    }

    private static Expression Parenthesized(TokenStream tokens)
    {
        tokens.Take(TokenKind.LeftParenthesis);
        var inner = ExpressionParser.Parse(tokens);
        tokens.Take(TokenKind.RightParenthesis);
        return inner;
    }

    private static MapLiteral Map(TokenStream tokens)
    {
        tokens.Take(TokenKind.LeftBrace);
        if (tokens.TryTake(TokenKind.RightBrace))
            return new MapLiteral([]);
        var entries = new List<MapEntry>();
        do
        {
            var start = tokens.Current.Span;
            var key = tokens.TakeName("a property key").Text;
            tokens.Take(TokenKind.Colon);
            entries.Add(new MapEntry(key, ExpressionParser.Parse(tokens)) { Span = tokens.Since(start) });
        }
        while (tokens.TryTake(TokenKind.Comma));
        tokens.Take(TokenKind.RightBrace);
        return new MapLiteral([.. entries]);
    }
}
