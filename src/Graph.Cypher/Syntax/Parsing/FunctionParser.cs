using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>What begins with a name: a function's call, a map projection, a variable.</summary>
internal static class FunctionParser
{
    public static Expression CallOrVariable(TokenStream tokens)
    {
        if (AtCall(tokens))
            return Call(tokens);
        var variable = ExpressionParser.Variable(tokens);
        return tokens.At(TokenKind.LeftBrace) ? ComprehensionParser.Projection(tokens, variable) : variable;
    }

    /// <summary><c>normalize(s, NFKC)</c>: the form is a word, not a variable.</summary>
    public static FunctionCall Normalize(TokenStream tokens)
    {
        var name = Name(tokens);
        tokens.Take(TokenKind.LeftParenthesis);
        var arguments = new List<Expression> { ExpressionParser.Parse(tokens) };
        if (tokens.TryTake(TokenKind.Comma))
        {
            var form = PredicateParser.TryForm(tokens.Current)
                ?? throw tokens.Unexpected(["NFC", "NFD", "NFKC", "NFKD"]);
            arguments.Add(new NormalFormLiteral(form) { Span = tokens.Advance().Span });
        }
        tokens.Take(TokenKind.RightParenthesis);
        return new FunctionCall(name, false, [.. arguments]);
    }

    // name(.name)* and then a parenthesis: before that it could be a property of a variable.
    private static bool AtCall(TokenStream tokens)
    {
        var ahead = 1;
        while (tokens.Ahead(ahead).Kind == TokenKind.Dot && tokens.Ahead(ahead + 1).IsName)
            ahead += 2;
        return tokens.Ahead(ahead).Kind == TokenKind.LeftParenthesis;
    }

    private static FunctionCall Call(TokenStream tokens)
    {
        var name = Name(tokens);
        tokens.Take(TokenKind.LeftParenthesis);
        var distinct = tokens.At("DISTINCT") && ExpressionParser.StartsOperand(tokens.Ahead(1))
            && tokens.TryTake("DISTINCT");
        // ALL says what is so anyway; it is never a variable here.
        if (!distinct && tokens.At("ALL") && tokens.Ahead(1).Kind is not (TokenKind.LeftParenthesis or TokenKind.Dot))
            tokens.Advance();
        return new FunctionCall(name, distinct, ExpressionParser.List(tokens, TokenKind.RightParenthesis));
    }

    private static QualifiedName Name(TokenStream tokens)
    {
        var start = tokens.Current.Span;
        var parts = new List<string> { tokens.Advance().Text };
        while (tokens.At(TokenKind.Dot))
        {
            tokens.Advance();
            parts.Add(tokens.Advance().Text);
        }
        return new QualifiedName([.. parts]) { Span = tokens.Since(start) };
    }
}
