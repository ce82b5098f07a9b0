namespace Graph.Segmentation.Dictionaries;

/// <summary>
/// The most probable way to cut a block into the words of a lexicon: dynamic programming from the end over the graph of
/// all words (jieba's <c>get_DAG</c> and <c>calc</c>). Buffers are kept from block to block.
/// </summary>
internal sealed class BestPath
{
    private double[] _score = [];
    private int[] _end = [];
    private LexiconNode[] _node = [];

    /// <summary>Where the word that starts at <paramref name="start"/> ends, in the block last searched.</summary>
    public int End(int start) => _end[start];

    /// <summary>The word that starts there, as a node of the lexicon.</summary>
    public LexiconNode Node(int start) => _node[start];

    public void Search(ReadOnlySpan<char> block, Lexicon lexicon)
    {
        if (_end.Length < block.Length)
        {
            var size = Math.Max(64, 2 * block.Length);
            _score = new double[size + 1];
            _end = new int[size];
            _node = new LexiconNode[size];
        }

        var logTotal = Math.Log(Math.Max(1, lexicon.Total));
        _score[block.Length] = 0;
        for (var start = block.Length - 1; start >= 0; start--)
        {
            // A character that is no word stands alone, at the weight of a frequency of one.
            var best = double.NegativeInfinity;
            var single = lexicon.Child(LexiconNode.Root, block[start]);
            var (bestEnd, bestNode) = (start + 1, single);
            var node = single;
            for (var end = start + 1; node != LexiconNode.None; node = lexicon.Child(node, block[end++]))
            {
                if (lexicon.Frequency(node) > 0)
                {
                    var score = lexicon.LogFrequency(node) - logTotal + _score[end];
                    // Of equal scores the longer word wins, as in jieba's max over (score, end).
                    if (score >= best)
                        (best, bestEnd, bestNode) = (score, end, node);
                }
                if (end == block.Length)
                    break;
            }
            _score[start] = double.IsNegativeInfinity(best) ? 0 - logTotal + _score[start + 1] : best;
            _end[start] = bestEnd;
            _node[start] = bestNode;
        }
    }
}
