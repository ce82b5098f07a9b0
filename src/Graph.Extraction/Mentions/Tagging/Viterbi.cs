using System.Buffers;
using System.Runtime.Intrinsics;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>The best sequence of labels under scores per character and per pair of neighbours (Viterbi 1967).</summary>
internal static class Viterbi
{
    /// <param name="scores">A row of <see cref="LabelScheme.Stride"/> for each character.</param>
    /// <param name="transitions">Score of label b after label a at <c>a * Stride + b</c>; negative infinity where b may not follow.</param>
    /// <param name="path">Receives the best label of each character.</param>
    public static void Decode(LabelScheme labels, ReadOnlySpan<float> scores, float[] transitions, Span<byte> path)
    {
        var length = path.Length;
        if (length == 0)
            return;
        var stride = labels.Stride;
        var rented = ArrayPool<float>.Shared.Rent(length * stride);
        var best = rented.AsSpan(0, length * stride);
        var first = best[..stride];
        first.Fill(float.NegativeInfinity);
        for (var label = 0; label < labels.Count; label++)
            if (!LabelScheme.Continues(label))
                first[label] = scores[label];
        for (var i = 1; i < length; i++)
            Step(labels.Count, best.Slice((i - 1) * stride, stride), transitions, scores.Slice(i * stride, stride), best.Slice(i * stride, stride));

        var ends = best[((length - 1) * stride)..];
        var last = 0;
        for (var label = 1; label < labels.Count; label++)
            if (!LabelScheme.LeavesOpen(label) && ends[label] > ends[last])
                last = label;
        for (var i = length - 1; i > 0; i--)
        {
            path[i] = (byte)last;
            last = Before(labels.Count, best.Slice((i - 1) * stride, stride), transitions, last);
        }
        path[0] = (byte)last;
        ArrayPool<float>.Shared.Return(rented);
    }

    // For each label what the best way to it comes to.
    private static void Step(int count, ReadOnlySpan<float> before, float[] transitions, ReadOnlySpan<float> scores, Span<float> here)
    {
        var column = 0;
        if (Vector512.IsHardwareAccelerated)
            for (; column + Vector512<float>.Count <= here.Length; column += Vector512<float>.Count)
            {
                var top = Vector512.Create(float.NegativeInfinity);
                for (var previous = 0; previous < count; previous++)
                    top = Vector512.MaxNative(top, Vector512.Create(before[previous]) + Vector512.LoadUnsafe(ref transitions[previous * here.Length + column]));
                (top + Vector512.Create(scores[column..])).CopyTo(here[column..]);
            }
        for (; column < here.Length; column += Vector256<float>.Count)
        {
            var top = Vector256.Create(float.NegativeInfinity);
            for (var previous = 0; previous < count; previous++)
                top = Vector256.MaxNative(top, Vector256.Create(before[previous]) + Vector256.LoadUnsafe(ref transitions[previous * here.Length + column]));
            (top + Vector256.Create(scores[column..])).CopyTo(here[column..]);
        }
    }

    // The label that the best way to a label comes from, the first among equals: looked for on the best way alone.
    private static int Before(int count, ReadOnlySpan<float> before, float[] transitions, int label)
    {
        var best = 0;
        var top = float.NegativeInfinity;
        for (var previous = 0; previous < count; previous++)
        {
            var score = before[previous] + transitions[previous * before.Length + label];
            if (score > top)
                (best, top) = (previous, score);
        }
        return best;
    }
}
