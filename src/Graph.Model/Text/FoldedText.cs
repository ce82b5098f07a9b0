using System.Text;

namespace Graph.Model.Text;

/// <summary>
/// A copy of a printed text for matching: NFKC (<c>２．７</c> is <c>2.7</c>, <c>Ｂ＋</c> is <c>B+</c>) in simplified
/// characters, case kept, with a map back to the printed text.
/// </summary>
public sealed class FoldedText
{
    // _origin[i]: the code point offset in the printed text that folded character i came from. Null: one to one.
    private readonly int[]? _origin;

    private FoldedText(string printed, string folded, int[]? origin)
    {
        Printed = printed;
        Folded = folded;
        _origin = origin;
    }

    public string Printed { get; }

    /// <summary>The text to match on; index it in UTF-16 units.</summary>
    public string Folded { get; }

    public static FoldedText Of(string printed) =>
        FoldOneToOne(printed) is { } folded ? new FoldedText(printed, folded, null) : FoldWithMap(printed);

    /// <summary>The code point offset in the printed text of the character at folded index <paramref name="index"/>.</summary>
    public int ToPrinted(int index) => _origin is null ? index : _origin[index];

    /// <summary>The printed text of a stretch of the folded one.</summary>
    public string PrintedSlice(int start, int end) => _origin is null
        ? Printed[start..end]
        : CodePoints.Slice(Printed, _origin[start], end == 0 ? 0 : _origin[end - 1] + 1);

    /// <summary>The code point offset behind the last printed character of a stretch that ends at folded <paramref name="end"/>.</summary>
    public int ToPrintedEnd(int end) => _origin is null || end == 0 ? end : _origin[end - 1] + 1;

    // What nearly every sentence is made of folds character by character, and needs no map.
    private static string? FoldOneToOne(string printed)
    {
        foreach (var character in printed)
            if (char.IsSurrogate(character) || Foldings.Of(character) == Foldings.Several)
                return null;
        return string.Create(printed.Length, printed, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = Foldings.Of(source[i]);
        });
    }

    private static FoldedText FoldWithMap(string printed)
    {
        var folded = new StringBuilder(printed.Length + 8);
        var origin = new List<int>(printed.Length + 8);
        var offset = 0;
        // Enumerating runes gives half a surrogate pair as U+FFFD.
        foreach (var codePoint in printed.EnumerateRunes())
        {
            var one = codePoint.IsBmp ? Foldings.Of((char)codePoint.Value) : Foldings.Several;
            var text = one == Foldings.Several ? Foldings.Of(codePoint) : one.ToString();
            folded.Append(text);
            origin.AddRange(Enumerable.Repeat(offset, text.Length));
            offset++;
        }
        origin.Add(offset);
        return new FoldedText(printed, folded.ToString(), [.. origin]);
    }
}
