using System.IO.Compression;
using System.Numerics;
using System.Reflection;
using System.Runtime.Intrinsics;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// The weights of a linear tagger: for each feature a row of one signed byte per label, and the scores of label pairs. A
/// hash table with open addressing; a look-up costs one or two cache lines.
/// </summary>
/// <remarks>
/// The file is gzip over: i32 rows, i32 transition scores, f32 scale; then per row, ascending by key, u32 key, u8 number of weights, and
/// for each u8 label, i8 weight; then the f32 transitions. Little-endian.
/// </remarks>
internal sealed class TaggerModel
{
    private const uint Vacant = 0;
    private readonly uint[] _slots;
    private readonly sbyte[] _weights;
    private readonly int _mask;

    private TaggerModel(int rows, float[] transitions, float scale)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows * 2));
        _slots = new uint[capacity];
        _weights = new sbyte[capacity * Labels.Stride];
        _mask = capacity - 1;
        Transitions = transitions;
        Scale = scale;
    }

    /// <summary>In the scale of the emissions.</summary>
    public float[] Transitions { get; }

    /// <summary>What one step of a weight is worth.</summary>
    public float Scale { get; }

    public static TaggerModel Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("Models/tagger.bin")!;
        return Read(resource);
    }

    public static TaggerModel Read(Stream packed)
    {
        using var reader = new BinaryReader(new BufferedStream(new GZipStream(packed, CompressionMode.Decompress), 1 << 16));
        var rows = reader.ReadInt32();
        var transitions = new float[reader.ReadInt32()];
        var model = new TaggerModel(rows, transitions, reader.ReadSingle());
        for (var row = 0; row < rows; row++)
        {
            var weights = model.Claim(reader.ReadUInt32());
            for (var left = reader.ReadByte(); left > 0; left--)
                weights[reader.ReadByte()] = reader.ReadSByte();
        }
        for (var i = 0; i < transitions.Length; i++)
            transitions[i] = reader.ReadSingle();
        return model;
    }

    /// <summary>Adds the rows of <paramref name="keys"/> to a row of <see cref="Labels.Stride"/> scores.</summary>
    public void Score(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        foreach (var key in keys)
        {
            var slot = (int)key & _mask;
            while (_slots[slot] != key)
            {
                if (_slots[slot] == Vacant)
                    goto unknown;
                slot = (slot + 1) & _mask;
            }
            var row = Vector256.LoadUnsafe(ref _weights[slot * Labels.Stride]);
            var (first, second) = Vector256.Widen(row);
            low += first;
            high += second;
        unknown:;
        }
        Span<short> sums = stackalloc short[Labels.Stride];
        low.CopyTo(sums);
        high.CopyTo(sums[Vector256<short>.Count..]);
        for (var label = 0; label < Labels.Stride; label++)
            scores[label] += sums[label] * Scale;
    }

    private Span<sbyte> Claim(uint key)
    {
        var slot = (int)key & _mask;
        while (_slots[slot] != Vacant && _slots[slot] != key)
            slot = (slot + 1) & _mask;
        _slots[slot] = key;
        return _weights.AsSpan(slot * Labels.Stride, Labels.Stride);
    }
}
