namespace Graph.Training.Tagging;

/// <summary>Weights of many rare features, a row each, fitted by AdaGrad (Duchi 2011) with one rate a row.</summary>
internal sealed class SparseRows(int width, int count, float rate)
{
    private const float Epsilon = 0.1f;
    private readonly float[] _weights = new float[width * count];
    private readonly float[] _squares = new float[count];

    public int Width => width;

    public float[] Values => _weights;

    public Span<float> this[int row] => _weights.AsSpan(row * width, width);

    public void Randomize(Noise random, float deviation)
    {
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] = random.Normal(deviation);
    }

    /// <summary>Moves a row against its gradient.</summary>
    /// <param name="square">The gradient's mean square.</param>
    /// <param name="decay">The share of the rate that is left.</param>
    public void Descend(int row, ReadOnlySpan<float> gradient, float square, float decay)
    {
        var total = _squares[row] += square;
        Vectors.AddScaled(gradient, -rate * decay / MathF.Sqrt(total + Epsilon), this[row]);
    }
}
