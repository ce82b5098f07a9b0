using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// Products of small dense matrices, held row by row. Each number is one chain of fused multiply-adds in a fixed order: the same bits on
/// every machine.
/// </summary>
internal static class Matrix
{
    private const int Lane = 8;

    /// <summary><paramref name="y"/> [rows × columns] += <paramref name="x"/> [rows × inner] · <paramref name="w"/> [inner × columns].</summary>
    /// <param name="columns">A multiple of 16.</param>
    public static void AddProduct(ReadOnlySpan<float> x, int rows, int inner, ReadOnlySpan<float> w, int columns, Span<float> y) =>
        Add(x, inner, 1, rows, inner, w, columns, y);

    /// <summary><paramref name="y"/> [inner × columns] += transposed <paramref name="x"/> [rows × inner] · <paramref name="w"/> [rows × columns].</summary>
    public static void AddTransposedProduct(ReadOnlySpan<float> x, int rows, int inner, ReadOnlySpan<float> w, int columns, Span<float> y) =>
        Add(x, 1, inner, inner, rows, w, columns, y);

    // y[r, c] += sum over k of x[r * rowStep + k * innerStep] * w[k, c]
    private static void Add(
        ReadOnlySpan<float> x, int rowStep, int innerStep, int rows, int inner, ReadOnlySpan<float> w, int columns, Span<float> y)
    {
        if (rows == 0 || inner == 0)
            return;
        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % (2 * Lane), 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, (rows - 1) * rowStep + (inner - 1) * innerStep + 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(w.Length, inner * columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, rows * columns);
        ref var xs = ref MemoryMarshal.GetReference(x);
        ref var ws = ref MemoryMarshal.GetReference(w);
        ref var ys = ref MemoryMarshal.GetReference(y);
        var column = 0;
        if (Vector512.IsHardwareAccelerated)
            for (; column + 4 * Lane <= columns; column += 4 * Lane)
                for (var row = 0; row < rows; row += 4)
                    AddFourWide(
                        ref xs, row * rowStep, Math.Min(4, rows - row), rowStep, innerStep, inner, ref ws, columns, ref ys, row, column);
        for (; column < columns; column += 2 * Lane)
        {
            var row = 0;
            for (; row + 4 <= rows; row += 4)
                AddFour(ref xs, row * rowStep, rowStep, innerStep, inner, ref ws, columns, ref ys, row, column);
            for (; row < rows; row++)
                AddOne(ref xs, row * rowStep, innerStep, inner, ref ws, columns, ref ys, row, column);
        }
    }

    // Up to four rows of 32 columns; of fewer the last one is worked out again and again, and stored once.
    private static void AddFourWide(
        ref float x, int at, int rows, int rowStep, int innerStep, int inner, ref float w, int columns, ref float y, int row, int column)
    {
        var second = Math.Min(1, rows - 1);
        var third = Math.Min(2, rows - 1);
        var fourth = rows - 1;
        ref var y0 = ref Unsafe.Add(ref y, row * columns + column);
        ref var y1 = ref Unsafe.Add(ref y0, second * columns);
        ref var y2 = ref Unsafe.Add(ref y0, third * columns);
        ref var y3 = ref Unsafe.Add(ref y0, fourth * columns);
        var a0 = Vector512.LoadUnsafe(ref y0);
        var b0 = Vector512.LoadUnsafe(ref y0, 2 * Lane);
        var a1 = Vector512.LoadUnsafe(ref y1);
        var b1 = Vector512.LoadUnsafe(ref y1, 2 * Lane);
        var a2 = Vector512.LoadUnsafe(ref y2);
        var b2 = Vector512.LoadUnsafe(ref y2, 2 * Lane);
        var a3 = Vector512.LoadUnsafe(ref y3);
        var b3 = Vector512.LoadUnsafe(ref y3, 2 * Lane);
        ref var x0 = ref Unsafe.Add(ref x, at);
        ref var x1 = ref Unsafe.Add(ref x0, second * rowStep);
        ref var x2 = ref Unsafe.Add(ref x0, third * rowStep);
        ref var x3 = ref Unsafe.Add(ref x0, fourth * rowStep);
        var source = (nuint)column;
        for (int k = 0, i = 0; k < inner; k++, source += (nuint)columns, i += innerStep)
        {
            var a = Vector512.LoadUnsafe(ref w, source);
            var b = Vector512.LoadUnsafe(ref w, source + 2 * Lane);
            var f0 = Vector512.Create(Unsafe.Add(ref x0, i));
            var f1 = Vector512.Create(Unsafe.Add(ref x1, i));
            var f2 = Vector512.Create(Unsafe.Add(ref x2, i));
            var f3 = Vector512.Create(Unsafe.Add(ref x3, i));
            a0 = Vector512.FusedMultiplyAdd(f0, a, a0);
            b0 = Vector512.FusedMultiplyAdd(f0, b, b0);
            a1 = Vector512.FusedMultiplyAdd(f1, a, a1);
            b1 = Vector512.FusedMultiplyAdd(f1, b, b1);
            a2 = Vector512.FusedMultiplyAdd(f2, a, a2);
            b2 = Vector512.FusedMultiplyAdd(f2, b, b2);
            a3 = Vector512.FusedMultiplyAdd(f3, a, a3);
            b3 = Vector512.FusedMultiplyAdd(f3, b, b3);
        }
        a0.StoreUnsafe(ref y0);
        b0.StoreUnsafe(ref y0, 2 * Lane);
        a1.StoreUnsafe(ref y1);
        b1.StoreUnsafe(ref y1, 2 * Lane);
        a2.StoreUnsafe(ref y2);
        b2.StoreUnsafe(ref y2, 2 * Lane);
        a3.StoreUnsafe(ref y3);
        b3.StoreUnsafe(ref y3, 2 * Lane);
    }

    private static void AddFour(
        ref float x, int at, int rowStep, int innerStep, int inner, ref float w, int columns, ref float y, int row, int column)
    {
        var target = (nuint)(row * columns + column);
        var next = (nuint)columns;
        var a0 = Vector256.LoadUnsafe(ref y, target);
        var b0 = Vector256.LoadUnsafe(ref y, target + Lane);
        var a1 = Vector256.LoadUnsafe(ref y, target + next);
        var b1 = Vector256.LoadUnsafe(ref y, target + next + Lane);
        var a2 = Vector256.LoadUnsafe(ref y, target + 2 * next);
        var b2 = Vector256.LoadUnsafe(ref y, target + 2 * next + Lane);
        var a3 = Vector256.LoadUnsafe(ref y, target + 3 * next);
        var b3 = Vector256.LoadUnsafe(ref y, target + 3 * next + Lane);
        var source = (nuint)column;
        for (var k = 0; k < inner; k++, source += next, at += innerStep)
        {
            var a = Vector256.LoadUnsafe(ref w, source);
            var b = Vector256.LoadUnsafe(ref w, source + Lane);
            var x0 = Vector256.Create(Unsafe.Add(ref x, at));
            var x1 = Vector256.Create(Unsafe.Add(ref x, at + rowStep));
            var x2 = Vector256.Create(Unsafe.Add(ref x, at + 2 * rowStep));
            var x3 = Vector256.Create(Unsafe.Add(ref x, at + 3 * rowStep));
            a0 = Vector256.FusedMultiplyAdd(x0, a, a0);
            b0 = Vector256.FusedMultiplyAdd(x0, b, b0);
            a1 = Vector256.FusedMultiplyAdd(x1, a, a1);
            b1 = Vector256.FusedMultiplyAdd(x1, b, b1);
            a2 = Vector256.FusedMultiplyAdd(x2, a, a2);
            b2 = Vector256.FusedMultiplyAdd(x2, b, b2);
            a3 = Vector256.FusedMultiplyAdd(x3, a, a3);
            b3 = Vector256.FusedMultiplyAdd(x3, b, b3);
        }
        a0.StoreUnsafe(ref y, target);
        b0.StoreUnsafe(ref y, target + Lane);
        a1.StoreUnsafe(ref y, target + next);
        b1.StoreUnsafe(ref y, target + next + Lane);
        a2.StoreUnsafe(ref y, target + 2 * next);
        b2.StoreUnsafe(ref y, target + 2 * next + Lane);
        a3.StoreUnsafe(ref y, target + 3 * next);
        b3.StoreUnsafe(ref y, target + 3 * next + Lane);
    }

    private static void AddOne(ref float x, int at, int innerStep, int inner, ref float w, int columns, ref float y, int row, int column)
    {
        var target = (nuint)(row * columns + column);
        var a = Vector256.LoadUnsafe(ref y, target);
        var b = Vector256.LoadUnsafe(ref y, target + Lane);
        var source = (nuint)column;
        for (var k = 0; k < inner; k++, source += (nuint)columns, at += innerStep)
        {
            var factor = Vector256.Create(Unsafe.Add(ref x, at));
            a = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref w, source), a);
            b = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref w, source + Lane), b);
        }
        a.StoreUnsafe(ref y, target);
        b.StoreUnsafe(ref y, target + Lane);
    }
}
