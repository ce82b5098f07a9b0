namespace Graph.Training.Tagging;

/// <summary>How a tagger is fitted.</summary>
internal sealed record TrainingSettings
{
    public int Seed { get; init; } = 1;

    public int Epochs { get; init; } = 6;

    /// <summary>Sentences between two steps of the network's weights.</summary>
    public int Batch { get; init; } = 4;

    /// <summary>Features that stand more seldom in all corpora together are left out, unless <see cref="PretrainedVectors"/> has them.</summary>
    public int LeastCount { get; init; } = 10;

    /// <summary>The share of sentences in which names are replaced, each time anew.</summary>
    public float ReplacedNames { get; init; } = 0.3f;

    public int VectorWidth { get; init; } = 64;

    public float VectorRate { get; init; } = 0.05f;

    public float VectorDeviation { get; init; } = 0.1f;

    public float VectorDropout { get; init; } = 0.15f;

    /// <summary>Of the convolutions, one each.</summary>
    public IReadOnlyList<int> Dilations { get; init; } = [1, 2];

    public int HiddenWidth { get; init; } = 64;

    public float HiddenDropout { get; init; } = 0.3f;

    public float NetworkRate { get; init; } = 0.001f;

    /// <summary>The share of the rates that is left in the end.</summary>
    public float LastRate { get; init; } = 0.4f;

    /// <summary>The last part of the way, of which the weights' mean is taken.</summary>
    public float Averaged { get; init; } = 0.5f;

    /// <summary>How often in an epoch the mean takes account of the weights.</summary>
    public int AveragedSteps { get; init; } = 8;
}
