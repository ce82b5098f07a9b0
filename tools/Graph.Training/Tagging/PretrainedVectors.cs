using System.Runtime.InteropServices;
using Graph.Extraction.Mentions.Tagging;

namespace Graph.Training.Tagging;

/// <summary>
/// First values for the features' vectors, from text without labels: those of a character, its pairs and words are fitted to tell which characters and
/// words stand near it from others (skip-gram with negative sampling, Mikolov 2013). Features that are used alike start alike.
/// </summary>
internal sealed class PretrainedVectors
{
    private const int Passes = 2;
    private const int LeastCount = 20;
    private const int Reach = 4;
    private const int Negatives = 4;
    private const float Rate = 0.05f;
    private const int SampleSize = 1 << 20;

    private static readonly CharacterFeature[] Learned =
    [
        CharacterFeature.Character, CharacterFeature.PairEnded, CharacterFeature.PairBegun,
        CharacterFeature.Word, CharacterFeature.WordBefore, CharacterFeature.WordBehind,
    ];

    private static readonly CharacterFeature[] Told = [CharacterFeature.Character, CharacterFeature.Word];

    private readonly Dictionary<uint, int> _rows = [];
    private readonly int _width;
    private readonly float[] _vectors;
    private readonly float[] _contexts;
    private readonly float[] _change;
    private readonly Noise _random;

    private PretrainedVectors(IReadOnlyList<string> texts, FeatureExtractor extractor, TrainingSettings settings)
    {
        _random = new Noise(settings.Seed);
        _width = settings.VectorWidth;
        _change = new float[_width];
        var sentences = Extract(texts, extractor);
        _vectors = new float[_rows.Count * _width];
        _contexts = new float[_rows.Count * _width];
        for (var i = 0; i < _vectors.Length; i++)
            _vectors[i] = _random.Normal(settings.VectorDeviation);
        Fit([.. sentences.Select(RowsOf)]);
        foreach (var row in _rows.Values)
            Norm(Vector(row), settings.VectorDeviation);
    }

    /// <summary>The features that have a vector.</summary>
    public IEnumerable<uint> Keys => _rows.Keys;

    public static PretrainedVectors Of(IReadOnlyList<string> texts, TrainingSettings settings) => new(texts, Resources.FeatureExtractor(), settings);

    /// <summary>The vector of a feature; none, empty.</summary>
    public ReadOnlySpan<float> this[uint key] => _rows.TryGetValue(key, out var row) ? Vector(row) : default;

    // Of each character of each sentence the features that are learned, a fixed number.
    private List<uint[]> Extract(IReadOnlyList<string> texts, FeatureExtractor extractor)
    {
        var features = new FeatureRows();
        var counts = new Dictionary<uint, int>();
        var sentences = new List<uint[]>();
        foreach (var text in texts)
        {
            extractor.Extract(text, features);
            var keys = new uint[features.Count * Learned.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = features[i / Learned.Length][(int)Learned[i % Learned.Length]];
                CollectionsMarshal.GetValueRefOrAddDefault(counts, keys[i], out _)++;
            }
            sentences.Add(keys);
        }
        foreach (var (key, count) in counts)
            if (count >= LeastCount)
                _rows.Add(key, _rows.Count);
        return sentences;
    }

    private int[] RowsOf(uint[] keys) => [.. keys.Select(key => _rows.GetValueOrDefault(key, -1))];

    private void Fit(List<int[]> sentences)
    {
        var samples = Samples(sentences);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            _random.Shuffle<int>(order);
            for (var step = 0; step < order.Length; step++)
                Learn(sentences[order[step]], samples, Rate * (1 - 0.95f * (pass * order.Length + step) / (Passes * order.Length)));
        }
        Console.Error.WriteLine($"{sentences.Count} sentences without labels, {_rows.Count} features");
    }

    // Rows as often as they are to be drawn.
    private int[] Samples(List<int[]> sentences)
    {
        var counts = new double[_rows.Count];
        foreach (var rows in sentences)
            for (var start = 0; start < rows.Length; start += Learned.Length)
                foreach (var told in Told)
                    if (rows[start + Array.IndexOf(Learned, told)] is >= 0 and var row)
                        counts[row]++;
        var total = counts.Sum(count => Math.Pow(count, 0.75));
        return [.. counts.SelectMany((count, row) => Enumerable.Repeat(row, (int)Math.Ceiling(Math.Pow(count, 0.75) / total * SampleSize)))];
    }

    private void Learn(int[] rows, int[] samples, float rate)
    {
        for (var at = 0; at < rows.Length; at++)
        {
            if (rows[at] is not (>= 0 and var row))
                continue;
            var offset = _random.Below(2 * Reach) - Reach;
            var near = at / Learned.Length + (offset >= 0 ? offset + 1 : offset);
            if (near < 0 || near >= rows.Length / Learned.Length)
                continue;
            var told = rows[near * Learned.Length + Array.IndexOf(Learned, Told[_random.Below(Told.Length)])];
            if (told < 0)
                continue;
            Array.Clear(_change);
            Pull(row, told, 1, rate);
            for (var n = 0; n < Negatives; n++)
                Pull(row, samples[_random.Below(samples.Length)], 0, rate);
            Vectors.Add(_change, Vector(row));
        }
    }

    private void Pull(int row, int told, float right, float rate)
    {
        var context = _contexts.AsSpan(told * _width, _width);
        var vector = Vector(row);
        var step = rate * (right - 1 / (1 + MathF.Exp(-Vectors.Dot(vector, context))));
        Vectors.AddScaled(context, step, _change);
        Vectors.AddScaled(vector, step, context);
    }

    private static void Norm(Span<float> values, float deviation)
    {
        var scale = deviation / MathF.Sqrt(Vectors.SumOfSquares(values) / values.Length + 1e-12f);
        foreach (ref var value in values)
            value *= scale;
    }

    private Span<float> Vector(int row) => _vectors.AsSpan(row * _width, _width);
}
