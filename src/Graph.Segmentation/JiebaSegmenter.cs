using Graph.Segmentation.Dictionaries;
using Graph.Segmentation.Hmm;

namespace Graph.Segmentation;

/// <summary>
/// Segmentation as jieba 0.42.1 does it in accurate mode with its hidden Markov model: the most probable path through the
/// graph of the lexicon's words, then the model over what only single characters are left of. Built once, used by any
/// number of threads.
/// </summary>
public sealed class JiebaSegmenter : ISegmenter
{
    private readonly Lexicon _lexicon;
    private readonly bool _plain;
    private readonly ThreadLocal<Worker> _worker;

    /// <summary>A segmenter over the built-in dictionary.</summary>
    public JiebaSegmenter()
        : this(Lexicon.Default)
    {
    }

    /// <summary>A segmenter over a lexicon.</summary>
    public JiebaSegmenter(Lexicon lexicon, JiebaMode mode = JiebaMode.Tagged)
    {
        _lexicon = lexicon;
        _plain = mode == JiebaMode.Plain;
        _worker = new(() => new Worker(_plain
            ? new BoundaryDecoder(BoundaryModel.Default, lexicon)
            : new TaggingDecoder(TaggingModel.Default)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Token> Segment(string text)
    {
        var tokens = new List<Token>(text.Length / 2 + 1);
        var worker = _worker.Value!;
        for (var start = 0; start < text.Length;)
        {
            var end = Characters.EndOfBlock(text, start, _plain);
            if (end > start)
            {
                CutBlock(text.AsSpan(start, end - start), start, worker, tokens);
            }
            else
            {
                end = Characters.EndOfOther(text, start);
                tokens.Add(new Token(start, end - start, Lexicon.UnknownTag));
            }
            start = end;
        }
        return tokens;
    }

    private void CutBlock(ReadOnlySpan<char> block, int offset, Worker worker, List<Token> tokens)
    {
        var path = worker.Path;
        path.Search(block, _lexicon);
        for (var start = 0; start < block.Length;)
        {
            var end = start;
            while (end < block.Length && path.End(end) == end + 1)
                end++;
            var length = end - start;
            if (length > 1 && _lexicon.Frequency(_lexicon.Find(block[start..end])) == 0)
            {
                worker.UnknownWords.Cut(block[start..end], offset + start, tokens);
            }
            else
            {
                // One character, or characters that are more probable than the word they make up.
                for (var i = start; i < end; i++)
                    tokens.Add(new Token(offset + i, 1, _lexicon.Tag(path.Node(i))));
            }
            if (end < block.Length)
            {
                tokens.Add(new Token(offset + end, path.End(end) - end, _lexicon.Tag(path.Node(end))));
                end = path.End(end);
            }
            start = end;
        }
    }

    private sealed record Worker(IUnknownWords UnknownWords)
    {
        public BestPath Path { get; } = new();
    }
}
