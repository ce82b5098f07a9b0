using System.Text;

namespace Graph.Cypher.Syntax.Lexing;

/// <summary>
/// Query text to tokens; white space and comments are dropped. What is no token becomes one
/// <see cref="TokenKind.Invalid"/>, after which reading ends: the parser reports it when it gets there, so that of two
/// errors the first is told.
/// </summary>
internal sealed class Lexer
{
    private readonly string _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private Lexer(string text) => _text = text;

    /// <summary>All tokens, the last one <see cref="TokenKind.End"/>.</summary>
    public static List<Token> Read(string text)
    {
        var lexer = new Lexer(text);
        var tokens = new List<Token>();
        do
            tokens.Add(lexer.Next());
        while (tokens[^1].Kind is not (TokenKind.End or TokenKind.Invalid));
        if (tokens[^1].Kind == TokenKind.Invalid)
            tokens.Add(new Token(TokenKind.End, "", tokens[^1].Span));
        return tokens;
    }

    private Token Next()
    {
        if (SkipSpace() is { } unclosed)
            return unclosed;
        var start = Here(0);
        if (_at == _text.Length)
            return new Token(TokenKind.End, "", start);

        var rest = _text.AsSpan(_at);
        if (NumberReader.Length(rest) is var digits and > 0)
            return Number(rest[..digits].ToString(), start);
        if (Characters.NameLength(rest) is var length and > 0)
            return Take(TokenKind.Word, rest[..length].ToString(), length);
        if (rest[0] is '\'' or '"' or '`')
            return Quoted(start);
        return Symbols.TryMatch(rest, out var kind, out var symbol)
            ? Take(kind, symbol, symbol.Length)
            : Invalid(start, Unknown(rest));
    }

    private Token Number(string digits, SourceSpan start)
    {
        if (NumberReader.Check(digits) is { } error)
            return Invalid(start, error);
        return Take(NumberReader.IsFloat(digits) ? TokenKind.Float : TokenKind.Integer, digits, digits.Length);
    }

    private Token Quoted(SourceSpan start)
    {
        var quoted = QuotedText.Read(_text, _at);
        if (quoted.Error is not null)
            return Invalid(quoted.ErrorAt is { } at ? Move(start, at) : start, quoted.Error);
        var kind = _text[_at] == '`' ? TokenKind.QuotedName : TokenKind.String;
        var token = new Token(kind, quoted.Value, start with { End = quoted.End });
        while (_at < quoted.End)
            Advance();
        return token;
    }

    /// <summary>Moves to the next token; an unclosed comment comes back as an invalid one.</summary>
    private Token? SkipSpace()
    {
        while (_at < _text.Length)
        {
            if (Characters.IsSpace(_text[_at]))
                Advance();
            else if (Ahead("//"))
                while (_at < _text.Length && _text[_at] is not ('\n' or '\r'))
                    _at++;
            else if (Ahead("/*"))
            {
                var start = Here(2);
                var close = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (close < 0)
                    return Invalid(start, "Unclosed comment: expected '*/'");
                while (_at < close + 2)
                    Advance();
            }
            else
                break;
        }
        return null;
    }

    private bool Ahead(string sign) => string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;

    /// <summary>One character on; \n, \r and \r\n each end a line.</summary>
    private void Advance()
    {
        var c = _text[_at++];
        if (c == '\n' || (c == '\r' && !(_at < _text.Length && _text[_at] == '\n')))
            (_line, _lineStart) = (_line + 1, _at);
    }

    private SourceSpan Here(int length) => new(_at, _at + length, _line, _at - _lineStart + 1);

    /// <summary>The place of a later character, which may stand on a later line.</summary>
    private SourceSpan Move(SourceSpan start, int to)
    {
        while (_at < to)
            Advance();
        return Here(0);
    }

    private Token Take(TokenKind kind, string text, int length)
    {
        var token = new Token(kind, text, Here(length));
        _at += length;
        return token;
    }

    private static Token Invalid(SourceSpan at, string why) => new(TokenKind.Invalid, why, at);

    private static string Unknown(ReadOnlySpan<char> rest)
    {
        Rune.DecodeFromUtf16(rest, out var rune, out _);
        var likeness = Characters.AsciiLikeness(rest[0]) is { } ascii ? $". Did you mean '{ascii}'?" : "";
        return $"Invalid input '{rune}': not a character of the language{likeness}";
    }
}
