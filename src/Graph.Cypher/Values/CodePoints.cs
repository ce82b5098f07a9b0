namespace Graph.Cypher.Values;

/// <summary>Strings as sequences of Unicode code points, as Cypher counts, cuts and orders them.</summary>
internal static class CodePoints
{
    public static long Count(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                count--;
        return count;
    }

    /// <summary>The UTF-16 offset of a code point; the length where there are not so many.</summary>
    public static int Offset(string text, long codePoints, int from = 0)
    {
        var at = from;
        for (; codePoints > 0 && at < text.Length; codePoints--)
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return at;
    }

    public static string Substring(string text, long start, long length)
    {
        var from = Offset(text, start);
        return text[from..Offset(text, length, from)];
    }

    public static string Reverse(string text) =>
        string.Concat(text.EnumerateRunes().Reverse().Select(rune => rune.ToString()));

    /// <summary>By code point: unlike UTF-16 units, characters beyond the basic plane come after all within it.</summary>
    public static int Compare(string a, string b)
    {
        var common = Math.Min(a.Length, b.Length);
        for (var i = 0; i < common; i++)
            if (a[i] != b[i])
                return Rank(a[i]).CompareTo(Rank(b[i]));
        return a.Length.CompareTo(b.Length);
    }

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
