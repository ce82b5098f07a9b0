using System.Globalization;
using System.Text;

namespace Graph.Cypher.Syntax.Lexing;

/// <summary>
/// Which characters names and white space are made of, as Neo4j has it: identifiers by Unicode category.
/// </summary>
internal static class Characters
{
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f' or '\ufeff';

    public static bool StartsName(Rune c) => Rune.IsLetter(c)
        || Rune.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    public static bool ContinuesName(Rune c) => StartsName(c) || Rune.GetUnicodeCategory(c)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.CurrencySymbol;

    /// <summary>Whether a name can stand without backticks.</summary>
    public static bool IsName(string text) => NameLength(text) == text.Length && text.Length > 0;

    /// <summary>How many characters at the start of the text are a name; 0 where it begins with none.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (Rune.DecodeFromUtf16(text[length..], out var rune, out var width) == System.Buffers.OperationStatus.Done
            && (length == 0 ? StartsName(rune) : ContinuesName(rune)))
            length += width;
        return length;
    }

    /// <summary>The ASCII sign that a full-width or typographic one looks like; null where there is none.</summary>
    public static char? AsciiLikeness(char c) => c switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '“' or '”' or '„' or '″' => '"',
        '‘' or '’' or '′' => '\'',
        '、' => ',',
        '。' => '.',
        '–' or '—' or '−' => '-',
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        '→' => '>',
        '←' => '<',
        _ => null,
    };
}
