using Graph.Extraction.Mentions.Tagging;

namespace Graph.Training.Tagging;

/// <summary>
/// A linear-chain conditional random field (Lafferty 2001) over label scores, by the forward-backward algorithm on probabilities normed at
/// each character. Where the gold leaves a character free, all its labels together are what is right.
/// </summary>
internal sealed class ConditionalField(LabelScheme labels)
{
    private readonly int _stride = labels.Stride;
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _potentials = [];
    private readonly float[] _pairs = new float[labels.Stride * labels.Stride];
    private readonly float[] _pairsTransposed = new float[labels.Stride * labels.Stride];

    private readonly float[] _met = new float[labels.Stride * labels.Stride];

    public Parameter Transitions { get; } = new(new float[labels.Stride * labels.Stride]);

    /// <summary>Takes over what the transitions have become.</summary>
    public void Prepare()
    {
        for (var a = 0; a < labels.Count; a++)
            for (var b = 0; b < labels.Count; b++)
                _pairs[a * _stride + b] = _pairsTransposed[b * _stride + a] =
                    LabelScheme.MayFollow(a, b) ? MathF.Exp(Transitions.Values[a * _stride + b]) : 0;
    }

    /// <summary>
    /// Sets <paramref name="gradient"/> to that of the negative logarithm of the probability of what is right, by the scores, and adds to that of
    /// the transitions. False, and nothing done, where no labels fit the gold.
    /// </summary>
    public bool Learn(ReadOnlySpan<float> scores, ReadOnlySpan<byte> gold, ReadOnlySpan<bool> free, Span<float> gradient)
    {
        var size = gold.Length * _stride;
        if (_potentials.Length < size)
            (_potentials, _forward, _backward) = (new float[size], new float[size], new float[size]);
        SetPotentials(scores, gold.Length);
        for (var i = 0; i < gold.Length; i++)
            if (!free[i] && _potentials[i * _stride + gold[i]] == 0)
                return false;
        gradient[..size].Clear();
        Array.Clear(_met);
        Expect(gold.Length, 1, gradient);
        if (free.Contains(true))
            ExpectGold(gold, free, gradient);
        else
            CountGold(gold, gradient);
        for (var i = 0; i < _met.Length; i++)
            Transitions.Gradient[i] += _met[i] * _pairs[i];
        return true;
    }

    private void ExpectGold(ReadOnlySpan<byte> gold, ReadOnlySpan<bool> free, Span<float> gradient)
    {
        for (var i = 0; i < gold.Length; i++)
            for (var label = 0; label < labels.Count; label++)
                if (!free[i] && label != gold[i])
                    _potentials[i * _stride + label] = 0;
        Expect(gold.Length, -1, gradient);
    }

    private void CountGold(ReadOnlySpan<byte> gold, Span<float> gradient)
    {
        for (var i = 0; i < gold.Length; i++)
        {
            gradient[i * _stride + gold[i]] -= 1;
            if (i > 0)
                Transitions.Gradient[gold[i - 1] * _stride + gold[i]] -= 1;
        }
    }

    private void SetPotentials(ReadOnlySpan<float> scores, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var row = scores.Slice(i * _stride, labels.Count);
            var top = float.NegativeInfinity;
            foreach (var score in row)
                top = Math.Max(top, score);
            for (var label = 0; label < labels.Count; label++)
                _potentials[i * _stride + label] = MathF.Exp(row[label] - top);
        }
    }

    // Adds sign times the expected labels and pairs to the gradients.
    private void Expect(int length, float sign, Span<float> gradient)
    {
        for (var i = 0; i < length; i++)
        {
            var row = _forward.AsSpan(i * _stride, _stride);
            row.Clear();
            if (i == 0)
                for (var label = 0; label < labels.Count; label++)
                    row[label] = LabelScheme.Continues(label) ? 0 : 1;
            else
                Multiply(_forward.AsSpan((i - 1) * _stride, _stride), _pairs, row);
            Weigh(row, _potentials.AsSpan(i * _stride, _stride));
        }

        var last = _backward.AsSpan((length - 1) * _stride, _stride);
        last.Clear();
        for (var label = 0; label < labels.Count; label++)
            last[label] = LabelScheme.LeavesOpen(label) ? 0 : 1;
        Span<float> behind = stackalloc float[_stride];
        for (var i = length - 2; i >= 0; i--)
        {
            _backward.AsSpan((i + 1) * _stride, _stride).CopyTo(behind);
            Weigh(behind, _potentials.AsSpan((i + 1) * _stride, _stride));
            var row = _backward.AsSpan(i * _stride, _stride);
            row.Clear();
            Multiply(behind, _pairsTransposed, row);
            AddPairs(_forward.AsSpan(i * _stride, _stride), behind, sign);
        }

        for (var i = 0; i < length; i++)
        {
            var total = 0f;
            for (var label = 0; label < labels.Count; label++)
                total += _forward[i * _stride + label] * _backward[i * _stride + label];
            for (var label = 0; label < labels.Count; label++)
                gradient[i * _stride + label] += sign * _forward[i * _stride + label] * _backward[i * _stride + label] / total;
        }
    }

    // The pairs between two characters, without the factor that all sentences' pairs have in common.
    private void AddPairs(ReadOnlySpan<float> before, ReadOnlySpan<float> behind, float sign)
    {
        Span<float> reached = stackalloc float[_stride];
        reached.Clear();
        Multiply(before, _pairs, reached);
        var total = 0f;
        for (var label = 0; label < labels.Count; label++)
            total += reached[label] * behind[label];
        for (var a = 0; a < labels.Count; a++)
            if (before[a] != 0)
                Vectors.AddScaled(behind, sign * before[a] / total, _met.AsSpan(a * _stride, _stride));
    }

    private void Multiply(ReadOnlySpan<float> row, float[] matrix, Span<float> target)
    {
        for (var a = 0; a < labels.Count; a++)
            if (row[a] != 0)
                Vectors.AddScaled(matrix.AsSpan(a * _stride, _stride), row[a], target);
    }

    // Multiplies by the potentials and norms to a sum of 1.
    private void Weigh(Span<float> row, ReadOnlySpan<float> potentials)
    {
        var sum = 0f;
        for (var label = 0; label < labels.Count; label++)
            sum += row[label] *= potentials[label];
        for (var label = 0; label < labels.Count; label++)
            row[label] /= sum;
    }
}
