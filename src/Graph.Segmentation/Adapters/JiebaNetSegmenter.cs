using JiebaNet.Segmenter.PosSeg;

namespace Graph.Segmentation.Adapters;

/// <summary>
/// Segmentation by the package JiebaNet.Segmenter, with its own dictionary; only in builds with
/// <c>-p:UseJiebaNet=true</c>. It follows another version of jieba, so some words and tags differ.
/// </summary>
public sealed class JiebaNetSegmenter : ISegmenter
{
    private readonly PosSegmenter _segmenter = new();

    /// <inheritdoc/>
    public IReadOnlyList<Token> Segment(string text)
    {
        var tokens = new List<Token>(text.Length / 2 + 1);
        var position = 0;
        foreach (var pair in _segmenter.Cut(text))
        {
            // The package gives words without their place, may leave white space out and takes surrogate pairs apart.
            var start = text.IndexOf(pair.Word, position, StringComparison.Ordinal);
            if (start < 0 || pair.Word.Length == 0 || char.IsSurrogate(text[start]))
                continue;
            AddOther(text, position, start, tokens);
            tokens.Add(new Token(start, pair.Word.Length, pair.Flag));
            position = start + pair.Word.Length;
        }
        AddOther(text, position, text.Length, tokens);
        return tokens;
    }

    private static void AddOther(string text, int start, int end, List<Token> tokens)
    {
        while (start < end)
        {
            var next = Characters.EndOfOther(text, start);
            tokens.Add(new Token(start, next - start, Lexicon.UnknownTag));
            start = next;
        }
    }
}
