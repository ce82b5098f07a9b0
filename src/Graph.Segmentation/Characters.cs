namespace Graph.Segmentation;

/// <summary>The classes of characters that jieba's regular expressions name.</summary>
internal static class Characters
{
    public static bool IsHan(char unit) => unit is >= '\u4E00' and <= '\u9FD5';

    public static bool IsDigitOrPoint(char unit) => unit is '.' or (>= '0' and <= '9');

    public static bool IsLetterOrDigit(char unit) => char.IsAsciiLetterOrDigit(unit);

    /// <summary>
    /// What is searched for words at all: <c>re_han_internal</c> of jieba.posseg, or <c>re_han_default</c> of jieba, which
    /// knows <c>%</c> and <c>-</c> too.
    /// </summary>
    public static bool IsInBlock(char unit, bool inCut) =>
        IsHan(unit) || IsLetterOrDigit(unit) || unit is '+' or '#' or '&' or '.' or '_' || (inCut && unit is '%' or '-');

    /// <summary>The end of the block that starts there; <paramref name="start"/> itself where none does.</summary>
    public static int EndOfBlock(ReadOnlySpan<char> text, int start, bool inCut)
    {
        var end = start;
        while (end < text.Length && IsInBlock(text[end], inCut))
            end++;
        return end;
    }

    /// <summary>The end of a token outside blocks: one code point, or a line break of carriage return and line feed.</summary>
    public static int EndOfOther(ReadOnlySpan<char> text, int start)
    {
        var pair = start + 1 < text.Length
            && ((text[start] == '\r' && text[start + 1] == '\n') || char.IsSurrogatePair(text[start], text[start + 1]));
        return start + (pair ? 2 : 1);
    }
}
