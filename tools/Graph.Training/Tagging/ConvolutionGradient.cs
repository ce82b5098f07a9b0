using Graph.Extraction.Mentions.Tagging;

namespace Graph.Training.Tagging;

/// <summary>A <see cref="Convolution"/> that learns.</summary>
internal sealed class ConvolutionGradient
{
    private readonly Parameter _weights;
    private readonly Parameter _bias;
    private readonly float[] _transposed;

    public ConvolutionGradient(int inputs, int outputs, int dilation, Noise random)
    {
        _weights = Parameter.Random(random, Convolution.Taps * inputs * outputs, MathF.Sqrt(2f / (Convolution.Taps * inputs)));
        _bias = new Parameter(new float[outputs]);
        _transposed = new float[_weights.Values.Length];
        Layer = new Convolution(inputs, outputs, dilation, _weights.Values, _bias.Values);
        Transpose();
    }

    public Convolution Layer { get; }

    public IEnumerable<Parameter> Parameters => [_weights, _bias];

    /// <summary>Adds to the weights' gradients, and sets that of the input.</summary>
    /// <param name="outputGradient">Is changed: zero where the output was cut off.</param>
    public void Learn(ReadOnlySpan<float> input, ReadOnlySpan<float> output, int length, Span<float> outputGradient, Span<float> inputGradient)
    {
        var (inputs, outputs) = (Layer.Inputs, Layer.Outputs);
        inputGradient[..(length * inputs)].Clear();
        for (var i = 0; i < length * outputs; i++)
            if (output[i] <= 0)
                outputGradient[i] = 0;
        for (var i = 0; i < length; i++)
            Vectors.Add(outputGradient.Slice(i * outputs, outputs), _bias.Gradient);
        for (var tap = 0; tap < Convolution.Taps; tap++)
        {
            var (from, to, rows) = Layer.Window(tap, length);
            if (rows <= 0)
                continue;
            var given = outputGradient.Slice(to * outputs, rows * outputs);
            Matrix.AddTransposedProduct(
                input.Slice(from * inputs, rows * inputs), rows, inputs, given, outputs, _weights.Gradient.AsSpan(tap * inputs * outputs));
            Matrix.AddProduct(given, rows, outputs, _transposed.AsSpan(tap * inputs * outputs), inputs, inputGradient[(from * inputs)..]);
        }
    }

    public void Descend(float rate)
    {
        _weights.Descend(rate);
        _bias.Descend(rate);
        Transpose();
    }

    private void Transpose()
    {
        var (inputs, outputs) = (Layer.Inputs, Layer.Outputs);
        for (var tap = 0; tap < Convolution.Taps; tap++)
            for (var i = 0; i < inputs; i++)
                for (var o = 0; o < outputs; o++)
                    _transposed[tap * inputs * outputs + o * inputs + i] = _weights.Values[tap * inputs * outputs + i * outputs + o];
    }
}
