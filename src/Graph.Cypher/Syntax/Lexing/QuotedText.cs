using System.Globalization;
using System.Text;

namespace Graph.Cypher.Syntax.Lexing;

/// <summary>A string in either quotes, or a name in backticks, without quotes and escapes.</summary>
/// <param name="End">The offset after the closing quote.</param>
/// <param name="Error">What is wrong, else null.</param>
/// <param name="ErrorAt">The offset of what is wrong; null for the opening quote.</param>
internal readonly record struct QuotedText(string Value, int End, string? Error = null, int? ErrorAt = null)
{
    /// <summary>Reads from the opening quote at <paramref name="start"/>.</summary>
    public static QuotedText Read(string text, int start)
    {
        var quote = text[start];
        var value = new StringBuilder();
        var at = start + 1;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == quote)
            {
                // In a name a doubled backtick is one of its characters.
                if (quote != '`' || at + 1 == text.Length || text[at + 1] != '`')
                    return new(value.ToString(), at + 1);
                value.Append('`');
                at += 2;
            }
            else if (c != '\\' || quote == '`')
            {
                value.Append(c);
                at++;
            }
            else if (Escape(text, at, out var decoded) is var width and > 0)
            {
                value.Append(decoded);
                at += width;
            }
            else
                return new("", at, @"Invalid Unicode escape: expected \u and four hexadecimal digits", at);
        }
        return new("", at, quote switch
        {
            '`' => "Unclosed name: expected '`'",
            '"' => "Unclosed string: expected '\"'",
            _ => "Unclosed string: expected \"'\"",
        });
    }

    /// <summary>
    /// How many characters the escape at a backslash takes; 0 where it is wrong. An unknown escape stands for itself:
    /// <c>'\d'</c>.
    /// </summary>
    private static int Escape(string text, int at, out string decoded)
    {
        var c = at + 1 < text.Length ? text[at + 1] : '\0';
        decoded = c switch
        {
            '\\' or '\'' or '"' => c.ToString(),
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'b' => "\b",
            'f' => "\f",
            'u' => Unicode(text, at + 2),
            _ => "\\",
        };
        return decoded == "\\" && c != '\\' ? 1 : decoded.Length == 0 ? 0 : c == 'u' ? 6 : 2;
    }

    // A character beyond 16 bits is written as two escapes, each half of it.
    private static string Unicode(string text, int at) =>
        at + 4 <= text.Length && ushort.TryParse(
            text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? ((char)code).ToString()
            : "";
}
