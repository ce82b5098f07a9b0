using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// Tells a pattern from an expression that begins like one: <c>(a)-[r]-(b)</c> from <c>(a)-[1]</c>. Looks only at what
/// is outside of brackets and at the first words within, so that however deep brackets nest, each token is looked at
/// once a level.
/// </summary>
internal static class PatternLookahead
{
    /// <summary>
    /// The index after the pattern of at least one relationship that begins at an index; -1 where none does.
    /// </summary>
    public static int End(TokenStream tokens, int index)
    {
        var at = NodeEnd(tokens, index);
        var end = -1;
        while (at >= 0 && RelationshipEnd(tokens, at) is var node and >= 0)
        {
            at = NodeEnd(tokens, node);
            end = at >= 0 ? at : end;
        }
        return end;
    }

    private static int NodeEnd(TokenStream tokens, int index) => BracketEnd(tokens, index, TokenKind.LeftParenthesis);

    private static int RelationshipEnd(TokenStream tokens, int index)
    {
        var at = tokens[index].Kind == TokenKind.Less ? index + 1 : index;
        if (tokens[at++].Kind != TokenKind.Minus)
            return -1;
        if (tokens[at].Kind == TokenKind.LeftBracket && (at = BracketEnd(tokens, at, TokenKind.LeftBracket)) < 0)
            return -1;
        if (tokens[at++].Kind != TokenKind.Minus)
            return -1;
        return tokens[at].Kind == TokenKind.Greater ? at + 1 : at;
    }

    /// <summary>The index after a bracket that holds what a node or relationship may: <c>(n:Label {…})</c>.</summary>
    private static int BracketEnd(TokenStream tokens, int index, TokenKind open)
    {
        if (tokens[index].Kind != open || tokens.Partner(index) is not (var close and >= 0))
            return -1;
        var inner = index + 1;
        if (tokens[inner].IsName && !StartsDetail(tokens, inner, open))
            inner++;
        return inner == close || StartsDetail(tokens, inner, open) ? close + 1 : -1;
    }

    private static bool StartsDetail(TokenStream tokens, int index, TokenKind open)
    {
        var token = tokens[index];
        return token.Kind is TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Dollar
            || (token.Kind == TokenKind.Star && open == TokenKind.LeftBracket)
            || ((token.IsWord("WHERE") || token.IsWord("IS")) && ExpressionParser.StartsOperand(tokens[index + 1]));
    }
}
