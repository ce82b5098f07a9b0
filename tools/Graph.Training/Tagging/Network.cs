using Graph.Extraction.Mentions.Tagging;

namespace Graph.Training.Tagging;

/// <summary>The convolutions and the output of a tagger that learns, with what they need to remember of one sentence.</summary>
internal sealed class Network
{
    private readonly LabelScheme _labels;
    private readonly float _dropout;
    private readonly ConvolutionGradient[] _layers;
    private readonly Parameter _output;
    private readonly Parameter _bias;
    private readonly float[][] _inputs;
    private readonly float[][] _masks;
    private readonly float[][] _outputs;

    public Network(TrainingSettings settings, LabelScheme labels, Noise random)
    {
        _labels = labels;
        _dropout = settings.HiddenDropout;
        _layers = [.. settings.Dilations.Select((dilation, i) =>
            new ConvolutionGradient(i == 0 ? settings.VectorWidth : settings.HiddenWidth, settings.HiddenWidth, dilation, random))];
        _output = Parameter.Random(random, settings.HiddenWidth * labels.Stride, 0.05f);
        _bias = new Parameter(new float[labels.Stride]);
        _inputs = new float[_layers.Length + 1][];
        _masks = new float[_layers.Length + 1][];
        _outputs = new float[_layers.Length][];
    }

    /// <summary>Adds to the scores.</summary>
    public void Score(float[] input, int length, Span<float> scores, Noise random)
    {
        for (var i = 0; i < _layers.Length; i++)
        {
            (_inputs[i], _masks[i]) = Drop(input, random);
            _outputs[i] = new float[length * _layers[i].Layer.Outputs];
            _layers[i].Layer.Apply(_inputs[i], length, _outputs[i]);
            input = _outputs[i];
        }
        (_inputs[^1], _masks[^1]) = Drop(input, random);
        for (var i = 0; i < length; i++)
            Vectors.Add(_bias.Values, scores.Slice(i * _labels.Stride, _labels.Stride));
        Matrix.AddProduct(_inputs[^1], length, _layers[^1].Layer.Outputs, _output.Values, _labels.Stride, scores);
    }

    /// <summary>From the gradient by the scores to that by the input; adds to the weights' gradients.</summary>
    public float[] Learn(ReadOnlySpan<float> scoreGradient, int length)
    {
        var width = _layers[^1].Layer.Outputs;
        for (var i = 0; i < length; i++)
            Vectors.Add(scoreGradient.Slice(i * _labels.Stride, _labels.Stride), _bias.Gradient);
        Matrix.AddTransposedProduct(_inputs[^1], length, width, scoreGradient, _labels.Stride, _output.Gradient);
        var gradient = new float[length * width];
        Matrix.AddProduct(scoreGradient, length, _labels.Stride, Transposed(_output.Values, width, _labels.Stride), width, gradient);
        Mask(gradient, _masks[^1]);
        for (var layer = _layers.Length - 1; layer >= 0; layer--)
        {
            var below = new float[length * _layers[layer].Layer.Inputs];
            _layers[layer].Learn(_inputs[layer], _outputs[layer], length, gradient, below);
            Mask(below, _masks[layer]);
            gradient = below;
        }
        return gradient;
    }

    public IEnumerable<Parameter> Parameters => [.. _layers.SelectMany(layer => layer.Parameters), _output, _bias];

    public void Descend(float rate)
    {
        foreach (var layer in _layers)
            layer.Descend(rate);
        _output.Descend(rate);
        _bias.Descend(rate);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)_layers.Length);
        foreach (var layer in _layers)
        {
            writer.Write(layer.Layer.Inputs);
            writer.Write(layer.Layer.Outputs);
            writer.Write(layer.Layer.Dilation);
            foreach (var value in layer.Layer.Weights)
                writer.Write(value);
            foreach (var value in layer.Layer.Bias)
                writer.Write(value);
        }
        foreach (var value in _output.Values)
            writer.Write(value);
        foreach (var value in _bias.Values)
            writer.Write(value);
    }

    // What is left is made larger by as much as the hidden part was.
    private (float[] Values, float[] Mask) Drop(float[] values, Noise random)
    {
        var noise = new byte[values.Length];
        random.Fill(noise);
        var below = (int)(_dropout * 256);
        var kept = 256f / (256 - below);
        var mask = new float[values.Length];
        var result = new float[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            mask[i] = noise[i] < below ? 0 : kept;
            result[i] = values[i] * mask[i];
        }
        return (result, mask);
    }

    private static void Mask(float[] values, float[] mask)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] *= mask[i];
    }

    private static float[] Transposed(float[] matrix, int rows, int columns)
    {
        var result = new float[matrix.Length];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                result[column * rows + row] = matrix[row * columns + column];
        return result;
    }
}
