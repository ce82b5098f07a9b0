namespace Graph.Cypher.Syntax.Lexing;

/// <param name="Text">Names and strings without quotes and escapes, numbers and symbols as written.</param>
internal sealed record Token(TokenKind Kind, string Text, SourceSpan Span)
{
    public bool IsName => Kind is TokenKind.Word or TokenKind.QuotedName;

    public bool IsWord(string keyword) =>
        Kind == TokenKind.Word && Text.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
