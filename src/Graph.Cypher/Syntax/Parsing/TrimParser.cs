using Graph.Cypher.Syntax.Ast;
using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary><c>trim(LEADING 'x' FROM s)</c>, which is <c>ltrim(s, 'x')</c>; <c>TRAILING</c> is <c>rtrim</c>, <c>BOTH</c> is <c>btrim</c>.</summary>
internal static class TrimParser
{
    /// <summary>The call, or null where it is a plain one.</summary>
    public static FunctionCall? TryParse(TokenStream tokens)
    {
        var function = tokens.Ahead(2) switch
        {
            var word when word.IsWord("LEADING") => "ltrim",
            var word when word.IsWord("TRAILING") => "rtrim",
            var word when word.IsWord("BOTH") => "btrim",
            _ => null,
        };
        if (function is null || !ExpressionParser.StartsOperand(tokens.Ahead(3)))
            return null;
        var name = tokens.Advance().Span;
        tokens.Take(TokenKind.LeftParenthesis);
        tokens.Advance();
        var characters = tokens.TryTake("FROM") ? null : ExpressionParser.Parse(tokens);
        if (characters is not null)
            tokens.Take("FROM");
        var text = ExpressionParser.Parse(tokens);
        tokens.Take(TokenKind.RightParenthesis);
        return new FunctionCall(new QualifiedName([function]) { Span = name }, false, characters is null ? [text] : [text, characters]);
    }
}
