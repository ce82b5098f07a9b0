using Graph.Extraction.Analysis;
using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// Labels the characters of an article's sentences and reads the names off the labels. Not thread-safe.
/// </summary>
internal sealed class Tagger(FeatureExtractor features, TaggerModel model)
{
    private readonly FeatureRows _rows = new();

    // Outside is made this much less likely: what is found too much the decision over the whole article takes back.
    private const float Leaning = 6f;

    /// <summary>The likely names of a folded sentence, in order, not overlapping.</summary>
    public List<TaggedSpan> Tag(string text)
    {
        features.Extract(text, _rows);
        var emissions = new float[text.Length * Labels.Stride];
        AddScores(emissions);
        NameBoundary.Forbid(text, emissions);
        for (var i = 0; i < text.Length; i++)
            emissions[i * Labels.Stride + Labels.Outside] -= Leaning;
        var labels = new byte[text.Length];
        Viterbi.Decode(emissions, model.Transitions, labels);

        var spans = new List<TaggedSpan>();
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            int label = labels[i];
            if (label == Labels.Outside)
                continue;
            if (!Labels.Continues(label))
                start = i;
            if (!Labels.LeavesOpen(label))
                spans.Add(new TaggedSpan(new EntitySpan(start, i + 1, (EntityType)Labels.TypeOf(label)), Margin(emissions, labels, start, i + 1)));
        }
        return spans;
    }

    // How much better the labels of a span are than none there.
    private float Margin(float[] emissions, byte[] labels, int start, int end)
    {
        var margin = 0f;
        for (var i = start; i < end; i++)
        {
            var row = i * Labels.Stride;
            margin += emissions[row + labels[i]] - emissions[row + Labels.Outside] - Leaning;
            int before = i == 0 ? Labels.Outside : labels[i - 1];
            margin += Pair(before, labels[i]) - Pair(i == start ? before : Labels.Outside, Labels.Outside);
        }
        if (end < labels.Length)
            margin += Pair(labels[end - 1], labels[end]) - Pair(Labels.Outside, labels[end]);
        return margin;
    }

    private float Pair(int before, int label) => model.Transitions[before * Labels.Stride + label];

    private void AddScores(float[] emissions)
    {
        for (var i = 0; i < _rows.Count; i++)
            model.Score(_rows[i], emissions.AsSpan(i * Labels.Stride, Labels.Stride));
    }
}
