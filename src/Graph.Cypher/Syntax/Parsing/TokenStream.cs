using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>
/// The tokens of a query, read from left to right, never back. What is asked for in vain at a token is remembered, so
/// that an error there can say what was expected.
/// </summary>
internal sealed class TokenStream
{
    // Each level takes the parser about 1 kB of stack; threads have 1.5 MB or more.
    private const int DeepestNesting = 250;

    private readonly List<Token> _tokens;
    private readonly int[] _partners;
    private readonly Expectations _expected = new();
    private int _at;
    private int _nesting;

    public TokenStream(string text)
    {
        Text = text;
        _tokens = Lexer.Read(text);
        _partners = Brackets.Partners(_tokens);
    }

    public string Text { get; }

    public Token Current => _tokens[_at];

    /// <summary>The index of the current token, for <see cref="PatternLookahead"/>.</summary>
    public int Index => _at;

    /// <summary>The token at an index; the end where there is none.</summary>
    public Token this[int index] => _tokens[Math.Min(index, _tokens.Count - 1)];

    /// <summary>Whether a <c>|</c> ends the expression being read, as in the predicate of a comprehension.</summary>
    public bool BarEnds { get; set; }

    /// <summary>
    /// Whether the <c>|</c> here ends the expression rather than separating labels or types: the last one does, so that
    /// <c>[x IN list WHERE x:A|B | x.name]</c> asks for A or B.
    /// </summary>
    public bool AtEndingBar
    {
        get
        {
            if (!BarEnds)
                return false;
            var at = _at + 1;
            while (this[at].IsName || this[at].Kind
                is TokenKind.Colon or TokenKind.Ampersand or TokenKind.Exclamation or TokenKind.Percent)
                at++;
            return this[at].Kind != TokenKind.Bar;
        }
    }

    /// <summary>What stands within brackets of its own, where no <c>|</c> ends the expression around them.</summary>
    public T Bracketed<T>(Func<TokenStream, T> read)
    {
        var outer = BarEnds;
        BarEnds = false;
        var inner = read(this);
        BarEnds = outer;
        return inner;
    }

    public Token Ahead(int count) => this[_at + count];

    /// <summary>
    /// The index of the bracket that closes the one at an index; -1 where it is no bracket or stays open.
    /// </summary>
    public int Partner(int index) => index < _partners.Length ? _partners[index] : -1;

    public bool At(TokenKind kind) => Current.Kind == kind;

    public bool At(string keyword) => Current.IsWord(keyword);

    public Token Advance()
    {
        var token = Current;
        if (token.Kind == TokenKind.Invalid)
            throw Error(token.Text, token.Span);
        if (_at < _tokens.Count - 1)
            _at++;
        _expected.Clear();
        return token;
    }

    public bool TryTake(TokenKind kind)
    {
        if (!At(kind))
        {
            _expected.AddSymbol(Symbols.TextOf(kind));
            return false;
        }
        Advance();
        return true;
    }

    /// <summary>
    /// Takes one keyword, or several in a row: <c>ORDER BY</c>. After the first the others are required.
    /// </summary>
    public bool TryTake(string keywords)
    {
        var space = keywords.IndexOf(' ');
        var first = keywords.AsSpan(0, space < 0 ? keywords.Length : space);
        if (Current.Kind != TokenKind.Word || !first.Equals(Current.Text, StringComparison.OrdinalIgnoreCase))
        {
            _expected.AddKeyword(keywords);
            return false;
        }
        Advance();
        if (space > 0)
            Take(keywords[(space + 1)..]);
        return true;
    }

    /// <summary>
    /// As <see cref="TryTake(TokenKind)"/>, but never told as expected: another expectation covers it, or few write it.
    /// </summary>
    public bool Accept(TokenKind kind)
    {
        if (!At(kind))
            return false;
        Advance();
        return true;
    }

    /// <summary>As <see cref="Accept(TokenKind)"/>, of one keyword.</summary>
    public bool Accept(string keyword)
    {
        if (!At(keyword))
            return false;
        Advance();
        return true;
    }

    public Token Take(TokenKind kind) => At(kind) ? Advance() : throw UnexpectedSymbol(Symbols.TextOf(kind));

    public void Take(string keywords)
    {
        if (!TryTake(keywords))
            throw Unexpected();
    }

    /// <summary>Takes a name, which may be any keyword.</summary>
    /// <param name="what">What is named, for the error: <c>a label</c>.</param>
    public Token TakeName(string what) => Current.IsName ? Advance() : throw Unexpected(what);

    /// <summary>Says what else could stand here, should this token turn out to be an error.</summary>
    public void Expect(string what, params ReadOnlySpan<string> keywords) => _expected.Add(what, keywords);

    /// <summary>Says that a sign could stand here.</summary>
    public void ExpectSymbol(string symbol) => _expected.AddSymbol(symbol);

    /// <summary>One level down; the query is refused where it nests too deeply.</summary>
    public void Enter()
    {
        if (++_nesting > DeepestNesting)
            throw Error($"The query nests more than {DeepestNesting} levels deep", Current.Span);
    }

    public void Leave() => _nesting--;

    /// <summary>From the start of a token to the end of the last one taken.</summary>
    public SourceSpan Since(SourceSpan start) => start.To(_at == 0 ? start : _tokens[_at - 1].Span);

    /// <summary>The error that the current token should not stand here.</summary>
    public CypherException Unexpected(string? expected = null)
    {
        if (Current.Kind == TokenKind.Invalid)
            return Error(Current.Text, Current.Span);
        if (expected is not null)
            _expected.Add(expected);
        return Error(_expected.Describe(Current, Text), Current.Span);
    }

    /// <summary>The error that one of these keywords should stand here.</summary>
    public CypherException Unexpected(IEnumerable<string> keywords)
    {
        foreach (var keyword in keywords)
            _expected.AddKeyword(keyword);
        return Unexpected();
    }

    private CypherException UnexpectedSymbol(string expected)
    {
        _expected.AddSymbol(expected);
        return Unexpected();
    }

    public CypherException Error(string message, SourceSpan span, string code = ErrorCode.SyntaxError) =>
        CypherException.At(code, message, Text, span);
}
