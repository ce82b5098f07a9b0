namespace Graph.Interchange.Articles;

/// <summary>Stretches of one text by code point offsets, each found in constant time.</summary>
internal sealed class CodePointIndex
{
    private readonly string _text;
    private readonly int[] _starts;

    public CodePointIndex(string text)
    {
        _text = text;
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1)
            starts.Add(i);
        _starts = [.. starts, text.Length];
    }

    /// <summary>The stretch, or null where the text has no such places.</summary>
    public string? Slice(int start, int end) =>
        start >= 0 && start <= end && end < _starts.Length ? _text[_starts[start].._starts[end]] : null;
}
