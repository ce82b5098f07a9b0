using System.Buffers.Binary;
using System.Text;

namespace Graph.Cypher.Storage;

/// <summary>Writes the numbers and texts of stored values.</summary>
internal sealed class ByteWriter
{
    private byte[] buffer = new byte[64];
    private int length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public byte[] ToArray() => Written.ToArray();

    public void Byte(byte value) => Next(1)[0] = value;

    /// <summary>Seven bits a byte, lowest first.</summary>
    public void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }
        Byte((byte)value);
    }

    /// <summary>Zigzag, so that small negative numbers are short too.</summary>
    public void Signed(long value) => Varint((ulong)(value << 1) ^ (ulong)(value >> 63));

    public void Fixed(long value) => BinaryPrimitives.WriteInt64BigEndian(Next(8), value);

    public void Counted(ReadOnlySpan<byte> bytes)
    {
        Varint((ulong)bytes.Length);
        Raw(bytes);
    }

    public void Text(string text)
    {
        Varint((ulong)Encoding.UTF8.GetByteCount(text));
        RawText(text);
    }

    public void Raw(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Next(bytes.Length));

    /// <summary>A text in UTF-8, without its length; gives what was written.</summary>
    public ReadOnlySpan<byte> RawText(string text)
    {
        var start = length;
        Encoding.UTF8.GetBytes(text, Next(Encoding.UTF8.GetByteCount(text)));
        return buffer.AsSpan(start, length - start);
    }

    /// <summary>Takes back the last bytes.</summary>
    public void Drop(int bytes) => length -= bytes;

    private Span<byte> Next(int bytes)
    {
        if (buffer.Length - length < bytes)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        length += bytes;
        return buffer.AsSpan(length - bytes, bytes);
    }
}
