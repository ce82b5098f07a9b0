using Graph.Cypher.Syntax.Lexing;

namespace Graph.Cypher.Syntax.Parsing;

/// <summary>What could have stood at a token, and how that is said.</summary>
internal sealed class Expectations
{
    private const int LongestQuote = 40;

    private readonly List<(string Text, bool Literally)> _expected = [];
    private readonly List<string> _keywords = [];

    public void Clear()
    {
        _expected.Clear();
        _keywords.Clear();
    }

    public void AddSymbol(string symbol) => _expected.Add((symbol, true));

    public void AddKeyword(string keyword)
    {
        _expected.Add((keyword, true));
        _keywords.Add(keyword);
    }

    /// <param name="keywords">What a misspelt word may have meant.</param>
    public void Add(string description, params ReadOnlySpan<string> keywords)
    {
        _expected.Add((description, false));
        _keywords.AddRange(keywords);
    }

    /// <summary><c>Invalid input 'MTACH': expected a clause. Did you mean 'MATCH'?</c></summary>
    public string Describe(Token found, string text)
    {
        var start = found.Kind == TokenKind.End ? "Unexpected end of input" : $"Invalid input '{Written(found, text)}'";
        var expected = _expected.Select(x => x.Literally ? $"'{x.Text}'" : x.Text).Distinct().ToArray();
        return start + (expected.Length == 0 ? "" : ": expected " + List(expected)) + Suggestion(found);
    }

    private static string Written(Token token, string text)
    {
        var written = text[token.Span.Start..token.Span.End].ReplaceLineEndings(" ");
        return written.Length <= LongestQuote ? written : written[..LongestQuote] + "...";
    }

    private static string List(string[] items) =>
        items.Length == 1 ? items[0] : $"{string.Join(", ", items[..^1])} or {items[^1]}";

    private string Suggestion(Token found)
    {
        if (found.Kind != TokenKind.Word || _keywords.Count == 0)
            return "";
        // OPTIONAL MATCH is meant where its first word almost stands.
        var byFirstWord = _keywords.ToLookup(keyword => keyword.Split(' ')[0]);
        return NearMiss.Of(found.Text, byFirstWord.Select(group => group.Key)) is { } word
            && !word.Equals(found.Text, StringComparison.OrdinalIgnoreCase)
            ? $". Did you mean '{byFirstWord[word].First()}'?"
            : "";
    }
}
