namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// Labels the characters of a sentence and reads the names off the labels. Not thread-safe.
/// </summary>
internal sealed class Tagger(FeatureExtractor extractor, TaggerModel model)
{
    private readonly FeatureRows _features = new();

    /// <param name="text">A folded sentence.</param>
    public TaggedSentence Tag(string text)
    {
        extractor.Extract(text, _features);
        var scores = model.Score(_features);
        NameBoundary.Forbid(text, model.Labels, scores);
        var labels = new byte[text.Length];
        Viterbi.Decode(model.Labels, scores, model.Transitions, labels);
        return new TaggedSentence(Spans(labels), model, scores);
    }

    private static List<TaggedSpan> Spans(byte[] labels)
    {
        var spans = new List<TaggedSpan>();
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            int label = labels[i];
            if (label == LabelScheme.Outside)
                continue;
            if (!LabelScheme.Continues(label))
                start = i;
            if (!LabelScheme.LeavesOpen(label))
                spans.Add(new TaggedSpan(start, i + 1, LabelScheme.TypeOf(label)));
        }
        return spans;
    }
}
