namespace Graph.Extraction.Mentions.Tagging;

/// <summary>A sentence's likely names, and what the tagger makes of any other stretch of it.</summary>
/// <param name="Spans">In order, not overlapping.</param>
internal sealed class TaggedSentence(IReadOnlyList<TaggedSpan> spans, TaggerModel model, float[] scores)
{
    public IReadOnlyList<TaggedSpan> Spans => spans;

    /// <summary>How much better a stretch is as one name of a type than as none, with no name beside it: the logarithm of a ratio.</summary>
    public float Margin(int start, int end, int type)
    {
        var stride = model.Labels.Stride;
        var margin = 0f;
        var before = LabelScheme.Outside;
        for (var i = start; i < end; i++)
        {
            int label = LabelScheme.Of(type, i - start, end - start);
            margin += scores[i * stride + label] - scores[i * stride + LabelScheme.Outside] + Pair(before, label) - Pair(LabelScheme.Outside, LabelScheme.Outside);
            before = label;
        }
        return (end * stride < scores.Length ? margin + Pair(before, LabelScheme.Outside) - Pair(LabelScheme.Outside, LabelScheme.Outside) : margin);

        float Pair(int first, int second) => model.Transitions[first * stride + second];
    }
}
