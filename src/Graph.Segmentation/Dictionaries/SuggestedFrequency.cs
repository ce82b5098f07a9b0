namespace Graph.Segmentation.Dictionaries;

/// <summary>
/// jieba's <c>suggest_freq</c>: the frequency from which on a word is more probable than the words it would be cut into.
/// </summary>
internal static class SuggestedFrequency
{
    public static long Of(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        double total = Math.Max(1, lexicon.Total);
        var probability = 1.0;
        var path = new BestPath();
        for (var start = 0; start < word.Length;)
        {
            var end = Characters.EndOfBlock(word, start, inCut: true);
            if (end == start)
            {
                end = Characters.EndOfOther(word, start);
                probability *= Frequency(word[start..end]) / total;
            }
            else
            {
                var block = word[start..end];
                path.Search(block, lexicon);
                for (var piece = 0; piece < block.Length;)
                {
                    var pieceEnd = EndOfPiece(block, piece);
                    probability *= Frequency(block[piece..pieceEnd]) / total;
                    piece = pieceEnd;
                }
            }
            start = end;
        }
        return Math.Max((long)(probability * total) + 1, (long)Frequency(word));

        // Single letters and digits in a row are one piece.
        int EndOfPiece(ReadOnlySpan<char> block, int piece)
        {
            var end = path.End(piece);
            if (end > piece + 1 || !Characters.IsLetterOrDigit(block[piece]))
                return end;
            while (end < block.Length && path.End(end) == end + 1 && Characters.IsLetterOrDigit(block[end]))
                end++;
            return end;
        }

        // A prefix counts as 0, what is not even one as 1: so jieba has it.
        double Frequency(ReadOnlySpan<char> piece) =>
            lexicon.Find(piece) is var node && node == LexiconNode.None ? 1 : lexicon.Frequency(node);
    }
}
