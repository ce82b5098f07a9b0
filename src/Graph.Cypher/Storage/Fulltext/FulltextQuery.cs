using System.Text;

namespace Graph.Cypher.Storage.Fulltext;

/// <summary>
/// A query in the part of Lucene's language that is supported: words (any of which is enough), <c>AND</c>, <c>OR</c>, <c>NOT</c>, <c>+word</c>,
/// <c>-word</c>, <c>"a phrase"</c>, <c>begin*</c>, <c>field:word</c>, and <c>\</c> before a character that is to mean itself.
/// </summary>
internal static class FulltextQuery
{
    private sealed record Term(string Match, bool Required, bool Forbidden);

    /// <summary>The same query in the language of FTS5; null where no word is left to look for.</summary>
    /// <exception cref="CypherException">It uses what is not supported.</exception>
    public static string? Translate(string query, Analyzer analyzer, IReadOnlyList<string> fields)
    {
        var terms = Terms(query, analyzer, fields).ToList();
        var required = terms.Where(term => term.Required && !term.Forbidden).Select(term => term.Match).ToArray();
        var wanted = required.Length > 0
            ? string.Join(" AND ", required)
            : string.Join(" OR ", terms.Where(term => !term.Forbidden).Select(term => term.Match));
        if (wanted.Length == 0)
            return null;
        var forbidden = terms.Where(term => term.Forbidden).Select(term => term.Match).ToArray();
        return forbidden.Length == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", forbidden)})";
    }

    private static IEnumerable<Term> Terms(string query, Analyzer analyzer, IReadOnlyList<string> fields)
    {
        var terms = new List<Term>();
        var (and, not) = (false, false);
        foreach (var (text, quoted) in Parts(query))
        {
            switch (quoted ? "" : text)
            {
                case "AND" or "&&":
                    and = true;
                    if (terms.Count > 0)
                        terms[^1] = terms[^1] with { Required = true };
                    continue;
                case "OR" or "||":
                    continue;
                case "NOT" or "!":
                    not = true;
                    continue;
            }
            var (rest, plus, minus) = quoted ? (text, false, false) : (text.TrimStart('+', '-'), text.StartsWith('+'), text.StartsWith('-'));
            var column = "";
            if (!quoted && rest.IndexOf(':') is > 0 and var colon && fields.ToList().IndexOf(rest[..colon]) is >= 0 and var field)
                (column, rest) = ($"{{c{field}}} : ", rest[(colon + 1)..]);
            var prefix = !quoted && rest.EndsWith('*') && !rest.EndsWith(@"\*", StringComparison.Ordinal);
            if (!quoted && rest.TrimEnd('*') is var body && (Unescaped(body, "*?~^[]{}()") is { } special))
                throw new CypherException(
                    ErrorCode.NotSupported, $"'{special}' in a full-text query is not supported by this engine; write \\{special} for the character");
            var words = analyzer.Words(rest.Replace("\\", "")).ToArray();
            if (words.Length > 0)
                terms.Add(new(column + Match(words, quoted, prefix), plus || and, minus || not));
            (and, not) = (false, false);
        }
        return terms;
    }

    private static string Match(string[] words, bool phrase, bool prefix)
    {
        var quoted = words.Select(word => $"\"{word}\"").ToArray();
        if (prefix)
            quoted[^1] += "*";
        return phrase ? string.Join(" + ", quoted) : quoted.Length == 1 ? quoted[0] : $"({string.Join(" OR ", quoted)})";
    }

    private static IEnumerable<(string Text, bool Quoted)> Parts(string query)
    {
        var part = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < query.Length; i++)
        {
            var c = query[i];
            if (c == '\\' && i + 1 < query.Length)
            {
                part.Append(c).Append(query[++i]);
                continue;
            }
            if (c != '"' && (quoted || !char.IsWhiteSpace(c)))
            {
                part.Append(c);
                continue;
            }
            if (part.Length > 0)
                yield return (part.ToString(), quoted);
            part.Clear();
            if (c == '"')
                quoted = !quoted;
        }
        if (part.Length > 0)
            yield return (part.ToString(), quoted);
    }

    private static char? Unescaped(string text, string characters)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\\')
                i++;
            else if (characters.Contains(text[i]))
                return text[i];
        return null;
    }
}
