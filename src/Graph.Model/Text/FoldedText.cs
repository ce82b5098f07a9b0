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

    public static FoldedText Of(string printed)
    {
        if (FoldsInPlace(printed))
            return new FoldedText(printed, Simplify(printed), null);

        var folded = new StringBuilder(printed.Length + 8);
        var origin = new List<int>(printed.Length + 8);
        var offset = 0;
        for (var i = 0; i < printed.Length; offset++)
        {
            var length = i + 1 < printed.Length && char.IsSurrogatePair(printed[i], printed[i + 1]) ? 2 : 1;
            foreach (var character in Fold(printed.AsSpan(i, length)))
            {
                folded.Append(character);
                origin.Add(offset);
            }
            i += length;
        }
        origin.Add(offset);
        return new FoldedText(printed, folded.ToString(), [.. origin]);
    }

    /// <summary>The code point offset in the printed text of the character at folded index <paramref name="index"/>.</summary>
    public int ToPrinted(int index) => _origin is null ? index : _origin[index];

    /// <summary>The printed text of a stretch of the folded one.</summary>
    public string PrintedSlice(int start, int end) => _origin is null
        ? Printed[start..end]
        : CodePoints.Slice(Printed, _origin[start], end == 0 ? 0 : _origin[end - 1] + 1);

    /// <summary>The code point offset behind the last printed character of a stretch that ends at folded <paramref name="end"/>.</summary>
    public int ToPrintedEnd(int end) => _origin is null || end == 0 ? end : _origin[end - 1] + 1;

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> codePoint)
    {
        if (codePoint.Length == 1)
        {
            if (IsStable(codePoint[0]))
                return new[] { SimplifiedCharacters.Of(codePoint[0]) };
            if (char.IsSurrogate(codePoint[0]))
                return "\uFFFD"; // half a pair: normalization would refuse the whole text
        }
        return Simplify(codePoint.ToString().Normalize(NormalizationForm.FormKC));
    }

    private static string Simplify(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = SimplifiedCharacters.Of(source[i]);
    });

    // Ideographs, ASCII and common punctuation: what most sentences are made of is its own NFKC form.
    private static bool IsStable(char c) =>
        c < '\u0080' || c is >= '\u4E00' and < '\uA000' or >= '\u3400' and < '\u4DC0'
            or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u2014' or '\u3001' or '\u3002' or '\u300A' or '\u300B';

    private static bool FoldsInPlace(string text)
    {
        foreach (var c in text)
            if (!IsStable(c))
                return false;
        return true;
    }
}
