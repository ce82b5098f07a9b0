namespace Graph.Model.Text;

/// <summary>Counting in Unicode code points, the unit of every offset that leaves a stage.</summary>
public static class CodePoints
{
    /// <summary>How many code points <paramref name="text"/> has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                count--;
        return count;
    }

    /// <summary>The stretch of <paramref name="text"/> between two code point offsets.</summary>
    public static string Slice(string text, int start, int end)
    {
        var from = IndexOf(text, 0, start);
        return text[from..IndexOf(text, from, end - start)];
    }

    private static int IndexOf(string text, int from, int codePoints)
    {
        var index = from;
        for (; codePoints > 0; codePoints--)
            index += index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;
        return index;
    }
}
