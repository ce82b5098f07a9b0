using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// What a tagger has learned: a small network, which adds up a vector for each feature of a character, passes these through convolutions over
/// the sentence and reads scores of the character's labels off the last. Pairs of neighbouring labels have scores too.
/// </summary>
/// <remarks>
/// The file is gzip over: the names of the types (u8 how many, strings); the features' vectors (<see cref="RowTable"/>); f32
/// the vector that every character has; u8 convolutions, for each i32 inputs, outputs, dilation, then f32 weights, bias; f32 output weights and bias; f32 transitions. Little-endian.
/// </remarks>
internal sealed class TaggerModel
{
    private readonly RowTable _vectors;
    private readonly float[] _start;
    private readonly ImmutableArray<Convolution> _layers;
    private readonly float[] _output;
    private readonly float[] _outputBias;

    private TaggerModel(BinaryReader reader)
    {
        Types = [.. Enumerable.Range(0, reader.ReadByte()).Select(_ => reader.ReadString())];
        Labels = new LabelScheme(Types.Length);
        _vectors = RowTable.Read(reader);
        _start = Floats(reader, _vectors.Width);
        _layers = [.. Enumerable.Range(0, reader.ReadByte()).Select(_ =>
        {
            int inputs = reader.ReadInt32(), outputs = reader.ReadInt32(), dilation = reader.ReadInt32();
            return new Convolution(inputs, outputs, dilation, Floats(reader, Convolution.Taps * inputs * outputs), Floats(reader, outputs));
        })];
        _output = Floats(reader, _layers[^1].Outputs * Labels.Stride);
        _outputBias = Floats(reader, Labels.Stride);
        Transitions = Floats(reader, Labels.Stride * Labels.Stride);
    }

    /// <summary>The types of names it tells apart.</summary>
    public ImmutableArray<string> Types { get; }

    public LabelScheme Labels { get; }

    /// <summary>Score of label b after label a at <c>a * Stride + b</c>; negative infinity where b may not follow.</summary>
    public float[] Transitions { get; }

    public static TaggerModel Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Models/tagger.bin")!;
        return Read(resource);
    }

    public static TaggerModel Read(Stream packed)
    {
        using var reader = new BinaryReader(new BufferedStream(new GZipStream(packed, CompressionMode.Decompress), 1 << 16));
        return new TaggerModel(reader);
    }

    /// <summary>A row of <see cref="LabelScheme.Stride"/> scores for each character of a sentence.</summary>
    public float[] Score(FeatureRows features)
    {
        var length = features.Count;
        var scores = GC.AllocateUninitializedArray<float>(length * Labels.Stride);
        for (var i = 0; i < length; i++)
            _outputBias.CopyTo(scores, i * Labels.Stride);
        var widest = length * Math.Max(_vectors.Width, _layers.Max(layer => layer.Outputs));
        var values = ArrayPool<float>.Shared.Rent(widest);
        var output = ArrayPool<float>.Shared.Rent(widest);
        for (var i = 0; i < length; i++)
            _start.CopyTo(values, i * _vectors.Width);
        _vectors.Add(features, values);
        foreach (var layer in _layers)
        {
            layer.Apply(values, length, output);
            (values, output) = (output, values);
        }
        Matrix.AddProduct(values, length, _layers[^1].Outputs, _output, Labels.Stride, scores);
        ArrayPool<float>.Shared.Return(values);
        ArrayPool<float>.Shared.Return(output);
        return scores;
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = reader.ReadSingle();
        return values;
    }
}
