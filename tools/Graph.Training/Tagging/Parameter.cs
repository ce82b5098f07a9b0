using System.Runtime.Intrinsics;

namespace Graph.Training.Tagging;

/// <summary>Dense weights, a multiple of 8, with their gradient, fitted by Adam (Kingma and Ba 2015).</summary>
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
        for (var i = 0; i < values.Length; i += Vector256<float>.Count)
        {
            var gradient = Vector256.LoadUnsafe(ref Gradient[i]);
            var first = FirstDecay * Vector256.LoadUnsafe(ref _first[i]) + (1 - FirstDecay) * gradient;
            var second = SecondDecay * Vector256.LoadUnsafe(ref _second[i]) + (1 - SecondDecay) * gradient * gradient;
            first.StoreUnsafe(ref _first[i]);
            second.StoreUnsafe(ref _second[i]);
            (Vector256.LoadUnsafe(ref values[i]) - scale * first / (Vector256.Sqrt(second) + Vector256.Create(1e-8f))).StoreUnsafe(ref values[i]);
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
