using System.IO.Compression;
using System.Runtime.InteropServices;
using Graph.Extraction.Mentions.Tagging;
using Graph.Model.Ontology;
using Graph.Training.Corpora;

namespace Graph.Training.Tagging;

/// <summary>
/// Fits a tagger, as a conditional random field over a network, by stochastic descent. The network is told of each sentence the corpus by a
/// vector of its own: what the corpora mark differently does not spoil what they agree on. The model written is that for corpus 0. The features'
/// vectors start from what they are like in text (<see cref="PretrainedVectors"/>), and each time that a sentence is learned from, other names may stand
/// in it (<see cref="NameReplacement"/>).
/// </summary>
internal sealed class TaggerTrainer
{
    private const float Negligible = 1e-9f;
    private readonly TrainingSettings _settings;
    private readonly IReadOnlyList<string> _types;
    private readonly LabelScheme _labels;
    private readonly List<Prepared> _examples = [];
    private readonly Dictionary<uint, int> _rows = [];
    private readonly SparseRows _vectors;
    private readonly Network _network;
    private readonly ConditionalField _field;
    private readonly int _firstCorpus;
    private readonly Noise _random;
    private readonly FeatureExtractor _extractor = Resources.FeatureExtractor();
    private readonly NameReplacement _replacement;

    /// <param name="Right">Of each character the labels that may be right, a bit each.</param>
    /// <param name="Rows">Of all characters; those of each end at its <paramref name="Ends"/>. A hidden one is -1.</param>
    private sealed record Prepared(Example Example, ulong[] Right, int[] Rows, int[] Ends);

    private TaggerTrainer(IReadOnlyList<Example> examples, IReadOnlyList<string> types, TrainingSettings settings, PretrainedVectors pretrained)
    {
        _settings = settings;
        _types = types;
        _labels = new LabelScheme(types.Count);
        _random = new Noise(settings.Seed);
        _replacement = new NameReplacement(examples, types);
        var counts = new Dictionary<uint, int>();
        var sentences = new List<FeatureRows>();
        foreach (var example in examples)
        {
            sentences.Add(Extract(example.Text));
            foreach (var features in (FeatureRows[])[sentences[^1], Extract(_replacement.Of(example, _random).Text)])
                foreach (var key in features.Keys)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        }
        foreach (var key in pretrained.Keys)
            _rows.Add(key, _rows.Count);
        foreach (var (key, count) in counts)
            if (count >= 2 * settings.LeastCount)
                _rows.TryAdd(key, _rows.Count);

        _firstCorpus = _rows.Count;
        _vectors = new SparseRows(settings.VectorWidth, _rows.Count + examples.Max(example => example.Corpus) + 1, settings.VectorRate);
        _vectors.Randomize(_random, settings.VectorDeviation);
        foreach (var key in pretrained.Keys)
            pretrained[key].CopyTo(_vectors[_rows[key]]);
        _network = new Network(settings, _labels, _random);
        _field = new ConditionalField(_labels);
        foreach (var (example, features) in examples.Zip(sentences))
            _examples.Add(Prepare(example, features));
        Console.Error.WriteLine($"{examples.Count} sentences, {_rows.Count} features");
    }

    /// <summary>A model for the product's types, in the form that <see cref="TaggerModel.Read"/> reads.</summary>
    public static byte[] Fit(IReadOnlyList<Example> examples, PretrainedVectors pretrained) =>
        Fit(examples, Enum.GetNames<EntityType>(), new TrainingSettings(), pretrained);

    public static byte[] Fit(IReadOnlyList<Example> examples, IReadOnlyList<string> types, TrainingSettings settings, PretrainedVectors pretrained)
    {
        var trainer = new TaggerTrainer(examples, types, settings, pretrained);
        trainer.Train();
        var written = new MemoryStream();
        trainer.Write(written);
        return written.ToArray();
    }

    private FeatureRows Extract(string text)
    {
        var features = new FeatureRows();
        _extractor.Extract(text, features);
        return features;
    }

    private Prepared Prepare(Example example, FeatureRows features)
    {
        var outside = 1UL << LabelScheme.Outside;
        for (var type = 0; type < _labels.Types; type++)
            if (example.Marked?.Contains(type) == false)
                for (var label = LabelScheme.Begin(type); label <= LabelScheme.Single(type); label++)
                    outside |= 1UL << label;
        var right = new ulong[example.Text.Length];
        right.AsSpan().Fill(outside);
        foreach (var (start, end, type) in example.Names)
            for (var i = start; i < end; i++)
                right[i] = 1UL << LabelScheme.Of(type, i - start, end - start);
        foreach (var span in example.Free)
            right.AsSpan(span.Start, span.End - span.Start).Fill(ulong.MaxValue);
        var rows = new int[features.Keys.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = _rows.GetValueOrDefault(features.Keys[i], -1);
        return new Prepared(example, right, rows, [.. Enumerable.Range(0, features.Count).Select(features.EndOf)]);
    }

    private void Train()
    {
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        var mean = new WeightMean([_vectors.Values, _field.Transitions.Values, .. _network.Parameters.Select(parameter => parameter.Values)]);
        var steps = _settings.Epochs * order.Length;
        var averagedAt = Math.Max(1, order.Length / _settings.AveragedSteps);
        _field.Prepare();
        for (var epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            _random.Shuffle<int>(order);
            for (var step = 0; step < order.Length; step++)
            {
                var left = steps - epoch * order.Length - step;
                var decay = _settings.LastRate + (1 - _settings.LastRate) * left / steps;
                Learn(Renamed(_examples[order[step]]), decay);
                if ((step + 1) % _settings.Batch == 0)
                {
                    _network.Descend(_settings.NetworkRate * decay);
                    _field.Transitions.Descend(_settings.NetworkRate * decay);
                    _field.Prepare();
                }
                if (left <= _settings.Averaged * steps && (left - 1) % averagedAt == 0)
                    mean.Add();
            }
            Console.Error.WriteLine($"epoch {epoch + 1} of {_settings.Epochs}");
        }
        mean.Apply();
    }

    // With other names, now and then.
    private Prepared Renamed(Prepared example)
    {
        if (_random.Below(1000) >= _settings.ReplacedNames * 1000)
            return example;
        var other = _replacement.Of(example.Example, _random);
        if (other.Text == example.Example.Text)
            return example;
        return Prepare(other, Extract(other.Text));
    }

    private void Learn(Prepared example, float decay)
    {
        var length = example.Right.Length;
        var scores = new float[length * _labels.Stride];
        var gradient = new float[length * _labels.Stride];
        var input = new float[length * _vectors.Width];
        var rows = Hide(example.Rows);
        var corpus = _firstCorpus + example.Example.Corpus;
        for (int i = 0, at = 0; i < length; i++)
        {
            var sum = input.AsSpan(i * _vectors.Width, _vectors.Width);
            _vectors[corpus].CopyTo(sum);
            for (; at < example.Ends[i]; at++)
                if (rows[at] >= 0)
                    Vectors.Add(_vectors[rows[at]], sum);
        }
        _network.Score(input, length, scores, _random);
        NameBoundary.Forbid(example.Example.Text, _labels, scores);
        if (!_field.Learn(scores, example.Right, gradient))
            return;

        var inputGradient = _network.Learn(gradient, length);
        for (int i = 0, at = 0; i < length; i++)
        {
            var sum = inputGradient.AsSpan(i * _vectors.Width, _vectors.Width);
            var square = Vectors.SumOfSquares(sum) / sum.Length;
            if (square >= Negligible)
            {
                _vectors.Descend(corpus, sum, square, decay);
                for (; at < example.Ends[i]; at++)
                    if (rows[at] >= 0)
                        _vectors.Descend(rows[at], sum, square, decay);
            }
            at = example.Ends[i];
        }
    }

    // Hides a share of the features: none may rely on the others' help.
    private int[] Hide(int[] rows)
    {
        var noise = new byte[rows.Length];
        _random.Fill(noise);
        var below = (int)(_settings.VectorDropout * 256);
        var left = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            left[i] = noise[i] < below ? -1 : rows[i];
        return left;
    }

    // The model for corpus 0.
    private void Write(Stream target)
    {
        using var writer = new BinaryWriter(new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write((byte)_types.Count);
        foreach (var type in _types)
            writer.Write(type);
        // All features are there when the model is used, and a share of them was not when it was learned.
        RowTable.Write(writer, _vectors.Width, _rows.Select(entry =>
            (entry.Key, _vectors[entry.Value].ToArray().Select(value => value * (1 - _settings.VectorDropout)).ToArray())));
        foreach (var value in _vectors[_firstCorpus])
            writer.Write(value);
        _network.Write(writer);
        for (var a = 0; a < _labels.Stride; a++)
            for (var b = 0; b < _labels.Stride; b++)
                writer.Write(a < _labels.Count && b < _labels.Count && LabelScheme.MayFollow(a, b)
                    ? _field.Transitions.Values[a * _labels.Stride + b] : float.NegativeInfinity);
    }
}
