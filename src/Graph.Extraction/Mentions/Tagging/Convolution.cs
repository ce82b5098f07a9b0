using System.Runtime.Intrinsics;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// A layer that gives each character a vector from its own, and those <paramref name="dilation"/> characters before and behind it: three
/// matrices, a bias, and what is negative cut off.
/// </summary>
/// <param name="weights">[3 × inputs × outputs]: before, own, behind.</param>
internal sealed class Convolution(int inputs, int outputs, int dilation, float[] weights, float[] bias)
{
    public const int Taps = 3;

    public int Inputs => inputs;

    public int Outputs => outputs;

    public int Dilation => dilation;

    public float[] Weights => weights;

    public float[] Bias => bias;

    /// <param name="input">[length × inputs]</param>
    /// <param name="output">Receives [length × outputs].</param>
    public void Apply(ReadOnlySpan<float> input, int length, Span<float> output)
    {
        for (var i = 0; i < length; i++)
            bias.CopyTo(output[(i * outputs)..]);
        for (var tap = 0; tap < Taps; tap++)
            if (Window(tap, length) is (var from, var to, { } rows) && rows > 0)
                Matrix.AddProduct(input[(from * inputs)..], rows, inputs, Tap(tap), outputs, output[(to * outputs)..]);
        CutOff(output[..(length * outputs)]);
    }

    private static void CutOff(Span<float> values)
    {
        for (var i = 0; i < values.Length; i += Vector256<float>.Count)
            Vector256.Max(Vector256.Create<float>(values[i..]), Vector256<float>.Zero).CopyTo(values[i..]);
    }

    public ReadOnlySpan<float> Tap(int tap) => weights.AsSpan(tap * inputs * outputs, inputs * outputs);

    /// <summary>Which characters a tap reads and to which it gives, in a sentence of a length.</summary>
    public (int From, int To, int Rows) Window(int tap, int length)
    {
        var shift = (tap - 1) * dilation;
        return (Math.Max(shift, 0), Math.Max(-shift, 0), length - Math.Abs(shift));
    }
}
