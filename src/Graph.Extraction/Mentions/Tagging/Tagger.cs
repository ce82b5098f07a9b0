using Graph.Extraction.Analysis;
using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// Labels the characters of an article's sentences and reads the names off the labels. Not thread-safe.
/// </summary>
internal sealed class Tagger(FeatureExtractor features, TaggerModel model)
{
    private readonly FeatureRows _rows = new();

    /// <param name="texts">An article's folded sentences.</param>
    /// <returns>For each sentence its names, in order, not overlapping.</returns>
    public List<EntitySpan>[] Tag(IReadOnlyList<string> texts)
    {
        return [.. texts.Select(text => Decode(Emissions(text)))];
    }

    /// <summary>What a sentence by itself says: for each character a row of <see cref="Labels.Stride"/> scores.</summary>
    public float[] Emissions(string text)
    {
        features.Extract(text, _rows);
        var emissions = new float[text.Length * Labels.Stride];
        AddScores(emissions);
        NameBoundary.Forbid(text, emissions);
        return emissions;
    }

    /// <summary>The best names under such scores.</summary>
    public List<EntitySpan> Decode(float[] emissions)
    {
        var labels = new byte[emissions.Length / Labels.Stride];
        Viterbi.Decode(emissions, model.Transitions, labels);
        return SpansOf(labels);
    }

    private void AddScores(float[] emissions)
    {
        for (var i = 0; i < _rows.Count; i++)
            model.Score(_rows[i], emissions.AsSpan(i * Labels.Stride, Labels.Stride));
    }

    private static List<EntitySpan> SpansOf(ReadOnlySpan<byte> labels)
    {
        var spans = new List<EntitySpan>();
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            int label = labels[i];
            if (label == Labels.Outside)
                continue;
            if (!Labels.Continues(label))
                start = i;
            if (!Labels.LeavesOpen(label))
                spans.Add(new EntitySpan(start, i + 1, (EntityType)Labels.TypeOf(label)));
        }
        return spans;
    }
}
