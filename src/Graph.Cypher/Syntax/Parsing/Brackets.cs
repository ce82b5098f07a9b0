using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>Which bracket closes which.</summary>
internal static class Brackets
{
    /// <summary>By token index: for an opening bracket the index of its closing one, else -1.</summary>
    public static int[] Partners(IReadOnlyList<Token> tokens)
    {
        var partners = new int[tokens.Count];
        for (var i = 0; i < partners.Length; i++)
            partners[i] = -1;
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Closing(tokens[i].Kind) is not null)
                open.Push(i);
            else if (open.TryPeek(out var start) && Closing(tokens[start].Kind) == tokens[i].Kind)
                partners[open.Pop()] = i;
        }
        return partners;
    }

    private static TokenKind? Closing(TokenKind kind) => kind switch
    {
        TokenKind.LeftParenthesis => TokenKind.RightParenthesis,
        TokenKind.LeftBracket => TokenKind.RightBracket,
        TokenKind.LeftBrace => TokenKind.RightBrace,
        _ => null,
    };
}
