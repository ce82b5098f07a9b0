using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// <c>trim(s)</c>, and with words within: <c>trim(LEADING FROM s)</c> is <c>ltrim(s)</c>, <c>TRAILING</c> is <c>rtrim</c>, <c>BOTH</c>
/// (unless said) is <c>btrim</c>. With a character, <c>trim(LEADING 'x' FROM s)</c>, it is a <see cref="Trim"/>.
/// </summary>
internal static class TrimParser
{
    public static Expression Parse(TokenStream tokens)
    {
        var name = tokens.Advance();
        tokens.Take(TokenKind.LeftParenthesis);
        var side = Side(tokens);
        Expression? characters = null;
        if (!AtFrom(tokens) && !tokens.At(TokenKind.RightParenthesis))
            characters = ExpressionParser.Parse(tokens);
        if (AtFrom(tokens))
        {
            tokens.Take("FROM");
            var text = ExpressionParser.Parse(tokens);
            tokens.Take(TokenKind.RightParenthesis);
            return characters is null
                ? Call(PlainName(side ?? TrimSide.Both), name, [text])
                : new Trim(side ?? TrimSide.Both, characters, text);
        }
        if (side is not null)
            throw tokens.Unexpected(["FROM"]);
        var arguments = new List<Expression>();
        if (characters is not null)
            arguments.Add(characters);
        while (arguments.Count > 0 && tokens.TryTake(TokenKind.Comma))
            arguments.Add(ExpressionParser.Parse(tokens));
        tokens.Take(TokenKind.RightParenthesis);
        return Call(name.Text, name, [.. arguments]);
    }

    private static string PlainName(TrimSide side) => side switch
    {
        TrimSide.Leading => "ltrim",
        TrimSide.Trailing => "rtrim",
        _ => "btrim",
    };

    private static TrimSide? Side(TokenStream tokens)
    {
        if (!ExpressionParser.StartsOperand(tokens.Ahead(1)))
            return null;
        return tokens.Accept("LEADING") ? TrimSide.Leading
            : tokens.Accept("TRAILING") ? TrimSide.Trailing
            : tokens.Accept("BOTH") ? TrimSide.Both
            : null;
    }

    private static bool AtFrom(TokenStream tokens) =>
        tokens.At("FROM") && ExpressionParser.StartsOperand(tokens.Ahead(1));

    private static FunctionCall Call(string function, Token name, AstList<Expression> arguments) =>
        new(new QualifiedName([function]) { Span = name.Span }, false, arguments);
}
