namespace Graph.Training.Tagging;

/// <summary>
/// The mean of weights over the last part of their way (Polyak and Juditsky 1992): where descent goes back and forth, the middle is better than
/// wherever it happens to stop.
/// </summary>
internal sealed class WeightMean(IReadOnlyList<float[]> weights)
{
    private readonly float[][] _sums = [.. weights.Select(values => new float[values.Length])];
    private int _count;

    /// <summary>Takes account of what the weights are now.</summary>
    public void Add()
    {
        _count++;
        foreach (var (sum, values) in _sums.Zip(weights))
            for (var i = 0; i < sum.Length; i++)
                sum[i] += values[i];
    }

    /// <summary>Sets the weights to their mean.</summary>
    public void Apply()
    {
        foreach (var (sum, values) in _sums.Zip(weights))
            for (var i = 0; i < sum.Length; i++)
                values[i] = sum[i] / _count;
    }
}
