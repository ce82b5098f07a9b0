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

    public static float SumOfSquares(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
            sum += value * value;
        return sum;
    }
}
