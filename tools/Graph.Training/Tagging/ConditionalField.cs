using System.Numerics;
using Graph.Extraction.Mentions.Tagging;

namespace Graph.Training.Tagging;

/// <summary>
/// A linear-chain conditional random field (Lafferty 2001) over label scores, by the forward-backward algorithm on probabilities normed at
/// each character. Where several labels of a character may be right, all of them together are.
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
    /// the transitions. False, and nothing done, where no labels fit.
    /// </summary>
    /// <param name="right">For each character a bit for each label that may be right.</param>
    public bool Learn(ReadOnlySpan<float> scores, ReadOnlySpan<ulong> right, Span<float> gradient)
    {
        var size = right.Length * _stride;
        if (_potentials.Length < size)
            (_potentials, _forward, _backward) = (new float[size], new float[size], new float[size]);
        SetPotentials(scores, right.Length);
        var isSure = true;
        for (var i = 0; i < right.Length; i++)
        {
            if (!IsPossible(right[i], i))
                return false;
            isSure &= BitOperations.IsPow2(right[i]);
        }
        gradient[..size].Clear();
        Array.Clear(_met);
        Expect(right.Length, 1, gradient);
        if (isSure)
            Count(right, gradient);
        else
            ExpectRight(right, gradient);
        for (var i = 0; i < _met.Length; i++)
            Transitions.Gradient[i] += _met[i] * _pairs[i];
        return true;
    }

    private bool IsPossible(ulong right, int character)
    {
        for (var label = 0; label < labels.Count; label++)
            if ((right >> label & 1) != 0 && _potentials[character * _stride + label] > 0)
                return true;
        return false;
    }

    private void ExpectRight(ReadOnlySpan<ulong> right, Span<float> gradient)
    {
        for (var i = 0; i < right.Length; i++)
            for (var label = 0; label < labels.Count; label++)
                if ((right[i] >> label & 1) == 0)
                    _potentials[i * _stride + label] = 0;
        Expect(right.Length, -1, gradient);
    }

    private void Count(ReadOnlySpan<ulong> right, Span<float> gradient)
    {
        var before = 0;
        for (var i = 0; i < right.Length; i++)
        {
            var label = BitOperations.TrailingZeroCount(right[i]);
            gradient[i * _stride + label] -= 1;
            if (i > 0)
                Transitions.Gradient[before * _stride + label] -= 1;
            before = label;
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
