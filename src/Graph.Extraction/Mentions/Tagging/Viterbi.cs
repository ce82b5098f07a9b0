using System.Runtime.Intrinsics;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>The best sequence of labels under scores per character and per pair of neighbours (Viterbi 1967).</summary>
internal static class Viterbi
{
    /// <param name="scores">A row of <see cref="LabelScheme.Stride"/> for each character.</param>
    /// <param name="transitions">Score of label b after label a at <c>a * Stride + b</c>; negative infinity where b may not follow.</param>
    /// <param name="best">Receives the best label of each character.</param>
    public static void Decode(LabelScheme labels, ReadOnlySpan<float> scores, float[] transitions, Span<byte> best)
    {
        var length = best.Length;
        if (length == 0)
            return;
        var stride = labels.Stride;
        Span<float> current = stackalloc float[stride];
        Span<float> next = stackalloc float[stride];
        Span<int> from = new int[length * stride];
        current.Fill(float.NegativeInfinity);
        for (var label = 0; label < labels.Count; label++)
            if (!LabelScheme.Continues(label))
                current[label] = scores[label];

        for (var i = 1; i < length; i++)
        {
            Step(labels.Count, current, transitions, next, from.Slice(i * stride, stride));
            for (var label = 0; label < labels.Count; label++)
                next[label] += scores[i * stride + label];
            var swap = current;
            current = next;
            next = swap;
        }

        var last = 0;
        for (var label = 1; label < labels.Count; label++)
            if (!LabelScheme.LeavesOpen(label) && current[label] > current[last])
                last = label;
        for (var i = length - 1; i >= 0; i--)
        {
            best[i] = (byte)last;
            last = from[i * stride + last];
        }
    }

    // For each label the best predecessor, the first among equals.
    private static void Step(int count, ReadOnlySpan<float> current, float[] transitions, Span<float> next, Span<int> from)
    {
        var column = 0;
        if (Vector512.IsHardwareAccelerated)
            for (; column + Vector512<float>.Count <= next.Length; column += Vector512<float>.Count)
            {
                var top = Vector512.Create(float.NegativeInfinity);
                var source = Vector512<int>.Zero;
                for (var previous = 0; previous < count; previous++)
                {
                    var score = Vector512.Create(current[previous]) + Vector512.LoadUnsafe(ref transitions[previous * next.Length + column]);
                    var better = Vector512.GreaterThan(score, top);
                    top = Vector512.ConditionalSelect(better, score, top);
                    source = Vector512.ConditionalSelect(better.AsInt32(), Vector512.Create(previous), source);
                }
                top.CopyTo(next[column..]);
                source.CopyTo(from[column..]);
            }
        for (; column < next.Length; column += Vector256<float>.Count)
        {
            var top = Vector256.Create(float.NegativeInfinity);
            var source = Vector256<int>.Zero;
            for (var previous = 0; previous < count; previous++)
            {
                var score = Vector256.Create(current[previous]) + Vector256.LoadUnsafe(ref transitions[previous * next.Length + column]);
                var better = Vector256.GreaterThan(score, top);
                top = Vector256.ConditionalSelect(better, score, top);
                source = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(previous), source);
            }
            top.CopyTo(next[column..]);
            source.CopyTo(from[column..]);
        }
    }
}
