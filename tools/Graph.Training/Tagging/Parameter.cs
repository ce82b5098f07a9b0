namespace Graph.Training.Tagging;

/// <summary>Dense weights with their gradient, fitted by Adam (Kingma and Ba 2015).</summary>
internal sealed class Parameter(float[] values)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private readonly float[] _first = new float[values.Length];
    private readonly float[] _second = new float[values.Length];
    private int _steps;

    public float[] Values => values;

    public float[] Gradient { get; } = new float[values.Length];

    /// <summary>Moves the weights against the gradient and clears it.</summary>
    public void Descend(float rate)
    {
        _steps++;
        var scale = rate * MathF.Sqrt(1 - MathF.Pow(SecondDecay, _steps)) / (1 - MathF.Pow(FirstDecay, _steps));
        for (var i = 0; i < values.Length; i++)
        {
            var gradient = Gradient[i];
            _first[i] = FirstDecay * _first[i] + (1 - FirstDecay) * gradient;
            _second[i] = SecondDecay * _second[i] + (1 - SecondDecay) * gradient * gradient;
            values[i] -= scale * _first[i] / (MathF.Sqrt(_second[i]) + 1e-8f);
        }
        Array.Clear(Gradient);
    }

    public static Parameter Random(Noise random, int count, float deviation)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = random.Normal(deviation);
        return new Parameter(values);
    }
}
