using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Graph.Training.Tagging;

/// <summary>Sums of vectors whose length is a multiple of 8; the same bits on every machine.</summary>
internal static class Vectors
{
    private const int Lane = 8;

    public static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        for (nuint i = 0; i < (nuint)target.Length; i += Lane)
            (Vector256.LoadUnsafe(ref from, i) + Vector256.LoadUnsafe(ref to, i)).StoreUnsafe(ref to, i);
    }

    public static void AddScaled(ReadOnlySpan<float> source, float factor, Span<float> target)
    {
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        var factors = Vector256.Create(factor);
        for (nuint i = 0; i < (nuint)target.Length; i += Lane)
            Vector256.FusedMultiplyAdd(factors, Vector256.LoadUnsafe(ref from, i), Vector256.LoadUnsafe(ref to, i)).StoreUnsafe(ref to, i);
    }

    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        ref var xs = ref MemoryMarshal.GetReference(x);
        ref var ys = ref MemoryMarshal.GetReference(y);
        var sums = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)x.Length; i += Lane)
            sums = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref xs, i), Vector256.LoadUnsafe(ref ys, i), sums);
        return (sums[0] + sums[4]) + (sums[1] + sums[5]) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
    }

    public static float SumOfSquares(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
            sum += value * value;
        return sum;
    }
}
