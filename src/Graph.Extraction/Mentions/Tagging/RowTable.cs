using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// For each of many features a row of signed bytes, times one scale. A hash table with open addressing; a look-up costs two cache lines or so.
/// </summary>
/// <remarks>
/// Written as: i32 rows, i32 width, f32 scale, then per row, ascending by key, u32 key and a signed byte a column. Little-endian.
/// </remarks>
internal sealed class RowTable
{
    private const uint Vacant = 0;
    private const int Chunk = 16;
    private readonly (uint Key, int Row)[] _slots;
    private readonly sbyte[] _values;
    private readonly int _mask;
    private readonly float _scale;

    private RowTable(int rows, int width, float scale)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows * 2));
        _slots = new (uint, int)[capacity];
        _values = new sbyte[rows * width];
        _mask = capacity - 1;
        _scale = scale;
        Width = width;
    }

    /// <summary>A multiple of 16.</summary>
    public int Width { get; }

    public static RowTable Read(BinaryReader reader)
    {
        var rows = reader.ReadInt32();
        var table = new RowTable(rows, reader.ReadInt32(), reader.ReadSingle());
        for (var row = 0; row < rows; row++)
        {
            var key = reader.ReadUInt32();
            table._slots[table.SlotOf(key)] = (key, row * table.Width);
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

    /// <summary>Adds the rows of <paramref name="keys"/> to <paramref name="sums"/>.</summary>
    public void Add(ReadOnlySpan<uint> keys, Span<float> sums)
    {
        Span<int> found = stackalloc int[keys.Length];
        var count = 0;
        foreach (var key in keys)
        {
            var (stored, row) = _slots[SlotOf(key)];
            if (stored != Vacant)
                found[count++] = row;
        }
        for (var column = 0; column < Width; column += Chunk)
        {
            var total = Vector256<short>.Zero;
            foreach (var row in found[..count])
                total += Vector256.WidenLower(Vector128.LoadUnsafe(ref _values[row + column]).ToVector256());
            var (low, high) = Vector256.Widen(total);
            var scale = Vector256.Create(_scale);
            (Vector256.ConvertToSingle(low) * scale + Vector256.Create<float>(sums[column..])).CopyTo(sums[column..]);
            (Vector256.ConvertToSingle(high) * scale + Vector256.Create<float>(sums[(column + 8)..])).CopyTo(sums[(column + 8)..]);
        }
    }

    // Where a key is, or would be.
    private int SlotOf(uint key)
    {
        var slot = (int)key & _mask;
        while (_slots[slot].Key != key && _slots[slot].Key != Vacant)
            slot = (slot + 1) & _mask;
        return slot;
    }
}
