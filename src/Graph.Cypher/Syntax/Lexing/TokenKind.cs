namespace Graph.Cypher.Syntax.Lexing;

internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>What is no token; its text says why.</summary>
    Invalid,

    /// <summary>A name or keyword as written: which of the two it is, its place decides.</summary>
    Word,

    /// <summary>A name in backticks, never a keyword.</summary>
    QuotedName,

    String,
    Integer,
    Float,

    LeftParenthesis, RightParenthesis, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Comma, Semicolon, Colon, DoubleColon, Dot, DoubleDot, Bar, DoubleBar, Ampersand, Exclamation, Percent, Dollar,
    Plus, PlusEqual, Minus, Star, Slash, Caret,
    Equal, Match, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
}
