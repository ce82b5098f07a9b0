using System.IO.Compression;
using System.Numerics;
using Graph.Extraction.Analysis;
using Graph.Extraction.Mentions.Tagging;

namespace Graph.Training;

/// <summary>
/// An averaged structured perceptron (Collins 2002) with a margin. Features that several corpora share have one row of weights for all
/// and one for each corpus (Daumé III 2007): what the corpora mark differently does not spoil what they agree on. The model
/// written is the sum of the common row and that of corpus 0.
/// </summary>
internal sealed class PerceptronTrainer
{
    private const int LeastCount = 2;
    private const float Margin = 1f;

    // How often an epoch goes over an example of corpus 0, which is smaller than the others together.
    private const int Repeats = 2;

    // Each time an example is learned from, this share of its features is hidden: no feature may rely on the others' help.
    private const float Dropout = 0.4f;
    private const int DropBelow = (int)(Dropout * 256);

    private readonly List<Prepared> _examples = [];
    private readonly Dictionary<uint, Rows> _rows = [];
    private float[] _weights = [];
    private float[] _sums = [];
    private float[] _transitions = [];
    private float[] _transitionSums = [];
    private int _step = 1;

    private sealed record Prepared(Example Example, int[] Ends, int[] Common, int[] Own, byte[] Gold, bool[] Free);

    private struct Rows
    {
        public int Count;
        public int Corpora;
        public int Common;
        public int[]? Own;
    }

    public PerceptronTrainer(IReadOnlyList<Example> examples, FeatureExtractor features)
    {
        var corpora = examples.Max(example => example.Corpus) + 1;
        var keys = new List<(Example Example, uint[] Keys, int[] Ends)>();
        var rows = new FeatureRows();
        foreach (var example in examples)
        {
            features.Extract(example.Text, rows);
            var all = new List<uint>();
            var ends = new int[rows.Count];
            for (var i = 0; i < rows.Count; i++)
            {
                foreach (var key in rows[i])
                {
                    all.Add(key);
                    ref var row = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out _);
                    row.Count++;
                    row.Corpora |= 1 << example.Corpus;
                }
                ends[i] = all.Count;
            }
            keys.Add((example, [.. all], ends));
        }

        var count = 0;
        foreach (var key in _rows.Keys.ToList())
        {
            ref var row = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(_rows, key);
            if (row.Count < LeastCount)
            {
                _rows.Remove(key);
                continue;
            }
            row.Common = System.Numerics.BitOperations.PopCount((uint)row.Corpora) > 1 ? count++ : -1;
            row.Own = new int[corpora];
            for (var corpus = 0; corpus < corpora; corpus++)
                row.Own[corpus] = (row.Corpora & 1 << corpus) != 0 ? count++ : -1;
        }
        _weights = new float[count * Labels.Stride];
        _sums = new float[count * Labels.Stride];
        _transitions = new float[Labels.Stride * Labels.Stride];
        _transitionSums = new float[Labels.Stride * Labels.Stride];
        Console.Error.WriteLine($"{examples.Count} sentences, {_rows.Count} features, {count} rows");

        foreach (var (example, all, ends) in keys)
        {
            var common = new List<int>();
            var own = new List<int>();
            var keptEnds = new int[ends.Length];
            for (int i = 0, at = 0; i < ends.Length; i++)
            {
                for (; at < ends[i]; at++)
                    if (_rows.TryGetValue(all[at], out var row))
                    {
                        common.Add(row.Common);
                        own.Add(row.Own![example.Corpus]);
                    }
                keptEnds[i] = common.Count;
            }
            var free = new bool[ends.Length];
            foreach (var span in example.Free)
                free.AsSpan(span.Start, span.Length).Fill(true);
            _examples.Add(new Prepared(example, keptEnds, [.. common], [.. own], GoldLabels(example), free));
        }
    }

    public void Train(int epochs, int seed)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, _examples.Count)
            .SelectMany(index => Enumerable.Repeat(index, _examples[index].Example.Corpus == 0 ? Repeats : 1)).ToArray();
        var emissions = new float[0];
        var noise = new byte[1 << 16];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var index in order)
            {
                var example = _examples[index];
                var n = example.Ends.Length;
                if (emissions.Length < n * Labels.Stride)
                    emissions = new float[n * Labels.Stride];
                if (noise.Length < example.Common.Length)
                    noise = new byte[example.Common.Length];
                random.NextBytes(noise.AsSpan(0, example.Common.Length));
                Score(example, emissions, noise);
                for (var i = 0; i < n; i++)
                    if (!example.Free[i])
                        for (var label = 0; label < Labels.Count; label++)
                            if (label != example.Gold[i])
                                emissions[i * Labels.Stride + label] += Margin;
                NameBoundary.Forbid(example.Example.Text, emissions);
                var labels = new byte[n];
                Viterbi.Decode(emissions, _transitions, labels);
                wrong += Update(example, labels, noise);
                _step++;
            }
            Console.Error.WriteLine($"epoch {epoch + 1}: {wrong} characters corrected");
        }
    }

    private void Score(Prepared example, float[] emissions, byte[] noise)
    {
        for (int i = 0, at = 0; i < example.Ends.Length; i++)
        {
            var sums = emissions.AsSpan(i * Labels.Stride, Labels.Stride);
            sums.Clear();
            for (; at < example.Ends[i]; at++)
            {
                if (noise[at] < DropBelow)
                    continue;
                if (example.Common[at] >= 0)
                    Add(_weights.AsSpan(example.Common[at] * Labels.Stride, Labels.Stride), sums);
                Add(_weights.AsSpan(example.Own[at] * Labels.Stride, Labels.Stride), sums);
            }
        }
    }

    private static void Add(ReadOnlySpan<float> row, Span<float> sums)
    {
        for (var i = 0; i < Labels.Stride; i += Vector<float>.Count)
            (new Vector<float>(row[i..]) + new Vector<float>(sums[i..])).CopyTo(sums[i..]);
    }

    private int Update(Prepared example, byte[] labels, byte[] noise)
    {
        var wrong = 0;
        for (int i = 0, at = 0; i < labels.Length; i++)
        {
            int gold = example.Gold[i], found = labels[i];
            if (!example.Free[i] && gold != found)
            {
                wrong++;
                for (; at < example.Ends[i]; at++)
                {
                    if (noise[at] < DropBelow)
                        continue;
                    if (example.Common[at] >= 0)
                        Move(_weights, _sums, example.Common[at] * Labels.Stride, gold, found);
                    Move(_weights, _sums, example.Own[at] * Labels.Stride, gold, found);
                }
            }
            at = example.Ends[i];
            if (i == 0 || example.Free[i] || example.Free[i - 1])
                continue;
            var goldPair = example.Gold[i - 1] * Labels.Stride + gold;
            var foundPair = labels[i - 1] * Labels.Stride + found;
            if (goldPair != foundPair)
                Move(_transitions, _transitionSums, 0, goldPair, foundPair);
        }
        return wrong;
    }

    private void Move(float[] weights, float[] sums, int row, int up, int down)
    {
        weights[row + up] += 1;
        weights[row + down] -= 1;
        sums[row + up] += _step;
        sums[row + down] -= _step;
    }

    public static byte[] GoldLabels(Example example)
    {
        var gold = new byte[example.Text.Length];
        foreach (var (start, end, entityType) in example.Names)
        {
            var type = (int)entityType;
            gold.AsSpan(start, end - start).Fill((byte)Labels.Inside(type));
            gold[start] = (byte)(end - start == 1 ? Labels.Single(type) : Labels.Begin(type));
            if (end - start > 1)
                gold[end - 1] = (byte)Labels.End(type);
        }
        return gold;
    }

    /// <summary>Writes the averaged weights of the model for corpus 0, in the form that <see cref="TaggerModel.Read"/> reads.</summary>
    public void Write(Stream target)
    {
        var averaged = new List<(uint Key, float[] Row)>();
        foreach (var (key, rows) in _rows.OrderBy(entry => entry.Key))
        {
            var row = new float[Labels.Count];
            foreach (var index in (int[])[rows.Common, rows.Own![0]])
                if (index >= 0)
                    for (var label = 0; label < Labels.Count; label++)
                        row[label] += (1 - Dropout) * Average(_weights, _sums, index * Labels.Stride + label);
            averaged.Add((key, row));
        }
        // The largest weights are few: clip them, so that a step is fine enough for the rest.
        var sizes = averaged.SelectMany(entry => entry.Row).Select(Math.Abs).Where(weight => weight > 1e-4).Order().ToArray();
        var scale = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * 0.9995)] / 127;
        var kept = averaged.Select(entry => (entry.Key, Row: entry.Row.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight / scale), -127, 127)).ToArray()))
            .Where(entry => entry.Key != 0 && entry.Row.Any(weight => Math.Abs((int)weight) > 1)).ToList();

        using var writer = new BinaryWriter(new GZipStream(target, CompressionLevel.SmallestSize));
        writer.Write(kept.Count);
        writer.Write(_transitions.Length);
        writer.Write(scale);
        foreach (var (key, row) in kept)
        {
            writer.Write(key);
            writer.Write((byte)row.Count(weight => weight != 0));
            for (var label = 0; label < row.Length; label++)
                if (row[label] != 0)
                {
                    writer.Write((byte)label);
                    writer.Write(row[label]);
                }
        }
        for (var i = 0; i < _transitions.Length; i++)
            writer.Write(Average(_transitions, _transitionSums, i));
    }

    private float Average(float[] weights, float[] sums, int index) => weights[index] - sums[index] / _step;
}
