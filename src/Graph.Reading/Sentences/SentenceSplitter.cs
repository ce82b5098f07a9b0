namespace Graph.Reading.Sentences;

/// <summary>
/// Chinese sentences: a paragraph ends one at 。！？ (with the closing quotes behind it), never within brackets or 《》, and
/// within quotes only where they hold a speech of many sentences. Points in numbers and abbreviations end nothing.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>A quoted or bracketed stretch up to this length stays in one piece.</summary>
    private const int LongestPiece = 80;

    /// <summary>Longer ones are cut at a semicolon, a comma or a space, else here: no stage may meet a line without end.</summary>
    private const int LongestSentence = 500;

    /// <summary>The sentences of a paragraph as UTF-16 ranges, in order, without the white space around them; never empty ones.</summary>
    public static List<Range> Split(string paragraph)
    {
        var ranges = new List<Range>();
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (ClosingOf(paragraph[i]) is { } closing && EndOfPiece(paragraph, i, closing) is { } end)
            {
                // “……。” and （……。） may end the sentence themselves.
                i = end;
                if (!IsTerminal(paragraph[i - 1]) || closing is '）' or ')' or '》' or ']' or '】')
                    continue;
                i--;
            }
            if (EndsSentence(paragraph, start, i))
            {
                while (i + 1 < paragraph.Length && (IsTerminal(paragraph[i + 1]) || IsClosing(paragraph[i + 1])))
                    i++;
                if (Continues(paragraph, i))
                    continue;
                Add(i + 1);
            }
        }
        Add(paragraph.Length);
        return ranges;

        void Add(int end)
        {
            while (end - start > LongestSentence)
                AddTrimmed(LastBreak(paragraph, start, start + LongestSentence));
            AddTrimmed(end);
        }

        void AddTrimmed(int end)
        {
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(paragraph[from]))
                from++;
            while (to > from && char.IsWhiteSpace(paragraph[to - 1]))
                to--;
            if (to > from)
                ranges.Add(from..to);
            start = end;
        }
    }

    private static bool EndsSentence(string text, int start, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\n';
        return text[i] switch
        {
            '。' or '！' or '？' or '｡' => true,
            '!' or '?' => i > 0 && (IsHan(text[i - 1]) || IsClosing(text[i - 1])) && !char.IsAsciiLetterOrDigit(next)
                || char.IsWhiteSpace(next),
            '.' => char.IsWhiteSpace(next) && EndsLatinSentence(text, start, i),
            _ => false,
        };
    }

    // “… in Europe. The firm …”: a word of more than three letters, and a capital behind the space. “Inc. ”, “Mr. ” end nothing.
    private static bool EndsLatinSentence(string text, int start, int i)
    {
        var letters = 0;
        while (i - letters - 1 >= start && char.IsAsciiLetterLower(text[i - letters - 1]))
            letters++;
        var after = i + 2 < text.Length ? text[i + 2] : 'A';
        return (letters > 3 || i > 0 && IsHan(text[i - 1])) && (char.IsAsciiLetterUpper(after) || IsHan(after));
    }

    // ？” and ！” in the middle of a sentence: “值得买吗？”平台上线.  。” before a comma: the sentence goes on.
    private static bool Continues(string text, int last)
    {
        var next = last + 1;
        while (next < text.Length && text[next] == ' ')
            next++;
        if (next == text.Length)
            return false;
        if (text[next] is '，' or ',' or '、' or '；' or ';' or '：' or ':')
            return true;
        var at = last;
        while (at > 0 && IsClosing(text[at]))
            at--;
        return at < last && text[at] is not ('。' or '.') && next == last + 1 && char.IsLetter(text[next]);
    }

    private static int? EndOfPiece(string text, int open, char closing)
    {
        var last = Math.Min(text.Length - 1, open + LongestPiece);
        var depth = 0;
        for (var i = open; i <= last; i++)
        {
            if (text[i] == text[open] && text[open] != closing)
                depth++;
            else if (text[i] == closing && i > open && --depth <= 0)
                return i;
        }
        return null;
    }

    private static int LastBreak(string text, int start, int end)
    {
        foreach (var marks in new[] { "；;", "，,、", " " })
        {
            var at = text.LastIndexOfAny(marks.ToCharArray(), end - 1, (end - start) / 2);
            if (at > start)
                return at + 1;
        }
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static char? ClosingOf(char c) => c switch
    {
        '“' => '”',
        '‘' => '’',
        '「' => '」',
        '『' => '』',
        '（' => '）',
        '(' => ')',
        '《' => '》',
        '【' => '】',
        '[' => ']',
        _ => null,
    };

    private static bool IsTerminal(char c) => c is '。' or '！' or '？' or '｡' or '!' or '?';

    private static bool IsClosing(char c) => c is '”' or '’' or '」' or '』' or '）' or ')' or '》' or '】' or ']' or '"';

    private static bool IsHan(char c) => c is >= '\u4E00' and < '\uA000' or >= '\u3400' and < '\u4DC0';
}
