namespace Graph.Extraction.Mentions.Tagging;

/// <summary>Which characters stand in brackets, quotes or book-title marks, and where in them.</summary>
internal static class Enclosures
{
    private const string Open = "“‘「『《(【[";
    private const string Close = "”’」』》)】]";
    private const int LongestInside = 40;
    private const int DeepestNesting = 16;

    /// <summary>
    /// For each character 0 outside, else a number made of the kind of the innermost pair, the place (first, inside,
    /// last, only) and how long the inside is (up to 4, up to 12, more).
    /// </summary>
    public static uint[] Of(string text)
    {
        var marks = new uint[text.Length];
        var open = new Stack<(int Kind, int At)>();
        for (var i = 0; i < text.Length; i++)
        {
            var kind = Open.IndexOf(text[i]);
            if (kind >= 0)
            {
                if (open.Count < DeepestNesting)
                    open.Push((kind, i));
                continue;
            }
            kind = Close.IndexOf(text[i]);
            if (kind < 0 || !open.Any(pair => pair.Kind == kind))
                continue;
            while (open.Peek().Kind != kind)
                open.Pop();
            Mark(marks, kind, open.Pop().At + 1, i);
        }
        return marks;
    }

    private static void Mark(uint[] marks, int kind, int start, int end)
    {
        var length = end - start;
        if (length is 0 or > LongestInside)
            return;
        var size = length <= 4 ? 0 : length <= 12 ? 1 : 2;
        for (var i = start; i < end; i++)
        {
            if (marks[i] != 0)
                continue; // an inner pair is the nearer one
            var place = i == start ? (i == end - 1 ? 3 : 0) : i == end - 1 ? 2 : 1;
            marks[i] = (uint)(1 + kind * 12 + place * 3 + size);
        }
    }
}
