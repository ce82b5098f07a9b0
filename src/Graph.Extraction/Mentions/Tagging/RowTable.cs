using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// For each of many features a row of signed bytes, times one scale. A hash table of buckets, a cache line each: eight keys, which are compared at
/// once, and where their rows begin. What is not in the table has the row of zeros at the start, so that nothing branches on it.
/// </summary>
/// <remarks>
/// Written as: i32 rows, i32 width, f32 scale, then per row, ascending by key, u32 key and a signed byte a column. Little-endian.
/// </remarks>
internal sealed class RowTable
{
    private const uint Vacant = 0;
    private const int Chunk = 16;
    private const int KeysOfBucket = 8;
    private readonly int[] _buckets;
    private readonly sbyte[] _values;
    private readonly uint _mask;
    private readonly float _scale;

    private RowTable(int rows, int width, float scale)
    {
        var buckets = BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, rows / (KeysOfBucket / 2)));
        _buckets = new int[buckets * KeysOfBucket * 2];
        _values = new sbyte[(rows + 1) * width];
        _mask = buckets - 1;
        _scale = scale;
        Width = width;
    }

    /// <summary>A multiple of 16.</summary>
    public int Width { get; }

    public static RowTable Read(BinaryReader reader)
    {
        var rows = reader.ReadInt32();
        var table = new RowTable(rows, reader.ReadInt32(), reader.ReadSingle());
        for (var row = 1; row <= rows; row++)
        {
            table.Insert(reader.ReadUInt32(), row * table.Width);
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table._values.AsSpan(row * table.Width, table.Width)));
        }
        return table;
    }

    /// <summary>Writes rows as a table; what rounds to nothing is left out. The few largest values are clipped, so that a step is fine enough for the rest.</summary>
    public static void Write(BinaryWriter writer, int width, IEnumerable<(uint Key, float[] Row)> rows)
    {
        var all = rows.OrderBy(entry => entry.Key).ToList();
        var sizes = all.SelectMany(entry => entry.Row).Select(Math.Abs).Where(value => value > 1e-4f).Order().ToArray();
        var scale = sizes.Length == 0 ? 1 : sizes[(int)(sizes.Length * 0.9995)] / 127;
        var kept = all.Select(entry => (entry.Key, Row: entry.Row.Select(value => (sbyte)Math.Clamp(MathF.Round(value / scale), -127, 127)).ToArray()))
            .Where(entry => entry.Key != Vacant && entry.Row.Any(value => Math.Abs((int)value) > 1)).ToList();
        writer.Write(kept.Count);
        writer.Write(width);
        writer.Write(scale);
        foreach (var (key, row) in kept)
        {
            writer.Write(key);
            writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
    }

    /// <summary>Adds to the sums of each character the rows of its features.</summary>
    /// <param name="sums">[characters × width]</param>
    public void Add(FeatureRows features, Span<float> sums)
    {
        var keys = features.Keys;
        var rows = ArrayPool<int>.Shared.Rent(keys.Length);
        for (var i = 0; i < keys.Length; i++)
            Fetch(rows[i] = RowOf(keys[i]));
        for (int character = 0, start = 0; character < features.Count; start = features.EndOf(character++))
            Add(rows.AsSpan(start, features.EndOf(character) - start), sums.Slice(character * Width, Width));
        ArrayPool<int>.Shared.Return(rows);
    }

    private void Add(ReadOnlySpan<int> rows, Span<float> sums)
    {
        var scale = Vector256.Create(_scale);
        for (var column = 0; column < Width; column += Chunk)
        {
            var total = Vector256<short>.Zero;
            foreach (var row in rows)
                total += Vector256.WidenLower(Vector128.LoadUnsafe(ref _values[row + column]).ToVector256());
            var (low, high) = Vector256.Widen(total);
            (Vector256.ConvertToSingle(low) * scale + Vector256.Create<float>(sums[column..])).CopyTo(sums[column..]);
            (Vector256.ConvertToSingle(high) * scale + Vector256.Create<float>(sums[(column + 8)..])).CopyTo(sums[(column + 8)..]);
        }
    }

    // Asks for a row ahead of its use: most are not at hand.
    private unsafe void Fetch(int row)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref _values[row]));
    }

    private void Insert(uint key, int row)
    {
        for (var bucket = key & _mask; ; bucket = (bucket + 1) & _mask)
        {
            var keys = _buckets.AsSpan((int)bucket * KeysOfBucket * 2, KeysOfBucket);
            var vacant = keys.IndexOf((int)Vacant);
            if (vacant < 0)
                continue;
            keys[vacant] = (int)key;
            _buckets[(int)bucket * KeysOfBucket * 2 + KeysOfBucket + vacant] = row;
            return;
        }
    }

    // What does not fit into its bucket is in the next one that is not full.
    private int RowOf(uint key)
    {
        for (var bucket = key & _mask; ; bucket = (bucket + 1) & _mask)
        {
            ref var keys = ref _buckets[bucket * KeysOfBucket * 2];
            var hits = Vector256.Equals(Vector256.LoadUnsafe(ref keys), Vector256.Create((int)key)).ExtractMostSignificantBits();
            if (hits == 0 && Unsafe.Add(ref keys, KeysOfBucket - 1) != (int)Vacant)
                continue;
            var row = Unsafe.Add(ref keys, KeysOfBucket + (BitOperations.TrailingZeroCount(hits) & (KeysOfBucket - 1)));
            return row & (int)(-(long)hits >> 63);
        }
    }
}
