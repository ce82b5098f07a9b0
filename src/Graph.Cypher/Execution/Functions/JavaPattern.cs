using System.Text;

namespace Graph.Cypher.Execution.Functions;

/// <summary>
/// Regular expressions of Java's dialect in .NET's: classes of ASCII characters only, quoted text, scripts by name, repetitions that give
/// nothing back, and an intersection at the end of brackets, which .NET has as the subtraction of all else.
/// </summary>
internal static class JavaPattern
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Alpha"] = "a-zA-Z", ["Digit"] = "0-9", ["Alnum"] = "a-zA-Z0-9", ["Upper"] = "A-Z", ["Lower"] = "a-z", ["XDigit"] = "0-9a-fA-F",
        ["Space"] = @" \t\n\x0B\f\r", ["Blank"] = @" \t", ["Punct"] = @"!-/:-@\[-`{-~", ["ASCII"] = @"\x00-\x7F", ["Cntrl"] = @"\x00-\x1F\x7F",
        ["IsHan"] = @"\u2E80-\u2FDF\u3005\u3007\u3021-\u3029\u3038-\u303B\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF",
        ["IsHiragana"] = @"\u3041-\u309F", ["IsKatakana"] = @"\u30A0-\u30FF", ["IsHangul"] = @"\u1100-\u11FF\uAC00-\uD7AF",
        ["IsLatin"] = @"A-Za-zªºÀ-ÖØ-öø-ʸ", ["IsGreek"] = @"\u0370-\u03FF", ["IsCyrillic"] = @"\u0400-\u052F", ["IsAlphabetic"] = @"\p{L}\p{Nl}",
        ["IsLetter"] = @"\p{L}", ["IsDigit"] = @"\p{Nd}", ["IsUppercase"] = @"\p{Lu}", ["IsLowercase"] = @"\p{Ll}", ["IsPunctuation"] = @"\p{P}",
        ["javaLetter"] = @"\p{L}", ["javaUpperCase"] = @"\p{Lu}", ["javaLowerCase"] = @"\p{Ll}",
    };

    public static string Translate(string pattern)
    {
        var text = new StringBuilder();
        var (brackets, atom, repeatable) = (0, 0, 0);
        var closes = "";
        for (var i = 0; i < pattern.Length; i++)
        {
            var character = pattern[i];
            if (character == '\\' && i + 1 < pattern.Length)
            {
                atom = text.Length;
                i = Escape(pattern, i + 1, brackets > 0, text);
                // What follows an escape at once repeats it, whatever its last character looks like.
                repeatable = i + 1;
                continue;
            }
            if (brackets == 0 && character == '+' && i > repeatable && EndsRepetition(pattern, i))
            {
                text.Insert(atom, "(?>").Append(')');
                continue;
            }
            if (brackets == 1 && character == '&' && At(pattern, i + 1) == '&')
            {
                // [a&&[^b]] is [a-[b]], [a&&[b]] and [a&&b] are [a-[^b]].
                var (nested, negated) = (At(pattern, i + 2) == '[', At(pattern, i + 3) == '^');
                text.Append(nested && negated ? "-[" : "-[^");
                (brackets, closes) = nested ? (2, "") : (1, "]");
                i += !nested ? 1 : negated ? 3 : 2;
                continue;
            }
            if (brackets == 1 && character == ']')
            {
                text.Append(closes);
                closes = "";
            }
            brackets += character == '[' ? 1 : character == ']' && brackets > 0 ? -1 : 0;
            if (brackets == 0 && character is not ('*' or '+' or '?' or '}' or '{' or ',' or ')' or ']') && !char.IsAsciiDigit(character))
                atom = text.Length;
            if (brackets == 1 && character == '[')
                atom = text.Length;
            text.Append(character);
        }
        return text.ToString();
    }

    /// <returns>The place of the escape's last character.</returns>
    private static int Escape(string pattern, int at, bool inBrackets, StringBuilder text)
    {
        string Class(string members, bool negated = false) => inBrackets && !negated ? members : $"[{(negated ? "^" : "")}{members}]";
        switch (pattern[at])
        {
            case 'd' or 'w' or 's' or 'h':
                text.Append(Class(Members(pattern[at])));
                return at;
            case 'D' or 'W' or 'S' when !inBrackets:
                text.Append(Class(Members(char.ToLowerInvariant(pattern[at])), negated: true));
                return at;
            case 'R' when !inBrackets:
                text.Append(@"(?:\r\n|[\n\x0B\f\r\u0085\u2028\u2029])");
                return at;
            case 'Q':
                var end = pattern.IndexOf(@"\E", at, StringComparison.Ordinal);
                text.Append(System.Text.RegularExpressions.Regex.Escape(pattern[(at + 1)..(end < 0 ? pattern.Length : end)]));
                return end < 0 ? pattern.Length : end + 1;
            case 'p' or 'P' when at + 1 < pattern.Length && pattern[at + 1] == '{' && pattern.IndexOf('}', at) is > 0 and var close:
                var property = pattern[(at + 2)..close].Replace("script=", "Is").Replace("sc=", "Is");
                text.Append(Properties.TryGetValue(property, out var members)
                    ? Class(members, pattern[at] == 'P')
                    : pattern[(at - 1)..(close + 1)]);
                return close;
            default:
                text.Append('\\').Append(pattern[at]);
                return at;
        }
    }

    private static char At(string pattern, int place) => place < pattern.Length ? pattern[place] : '\0';

    private static string Members(char name) => name switch
    {
        'd' => "0-9",
        'w' => "a-zA-Z0-9_",
        's' => @" \t\n\x0B\f\r",
        _ => @" \t\u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000",
    };

    private static bool EndsRepetition(string pattern, int at) =>
        pattern[at - 1] is '*' or '+' or '?' or '}' && (at < 2 || pattern[at - 2] != '\\');
}
