namespace Graph.Cypher.Syntax.Lexing;

/// <summary>The signs of the language.</summary>
internal static class Symbols
{
    // Longer signs before their own beginnings. Arrows are not signs: `a<-1` compares, so the pattern parser puts them
    // together.
    private static readonly (string Text, TokenKind Kind)[] All =
    [
        ("::", TokenKind.DoubleColon), ("..", TokenKind.DoubleDot), ("||", TokenKind.DoubleBar),
        ("+=", TokenKind.PlusEqual), ("=~", TokenKind.Match), ("<>", TokenKind.NotEqual),
        ("<=", TokenKind.LessOrEqual), (">=", TokenKind.GreaterOrEqual), ("(", TokenKind.LeftParenthesis),
        (")", TokenKind.RightParenthesis), ("[", TokenKind.LeftBracket), ("]", TokenKind.RightBracket),
        ("{", TokenKind.LeftBrace), ("}", TokenKind.RightBrace), (",", TokenKind.Comma), (";", TokenKind.Semicolon),
        (":", TokenKind.Colon), (".", TokenKind.Dot), ("|", TokenKind.Bar), ("&", TokenKind.Ampersand),
        ("!", TokenKind.Exclamation), ("%", TokenKind.Percent), ("$", TokenKind.Dollar), ("+", TokenKind.Plus),
        ("-", TokenKind.Minus), ("*", TokenKind.Star), ("/", TokenKind.Slash), ("^", TokenKind.Caret),
        ("=", TokenKind.Equal), ("<", TokenKind.Less), (">", TokenKind.Greater),
    ];

    /// <summary>The sign the text begins with; false where it begins with none.</summary>
    public static bool TryMatch(ReadOnlySpan<char> text, out TokenKind kind, out string symbol)
    {
        foreach (var (candidate, candidateKind) in All)
            if (text.StartsWith(candidate))
            {
                (kind, symbol) = (candidateKind, candidate);
                return true;
            }
        (kind, symbol) = (TokenKind.Invalid, "");
        return false;
    }

    public static string TextOf(TokenKind kind)
    {
        foreach (var (text, candidate) in All)
            if (candidate == kind)
                return text;
        return "";
    }
}
