using System.Buffers.Binary;

namespace Graph.Cypher.Storage;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool AtEnd => rest.IsEmpty;

    public byte Byte()
    {
        if (rest.IsEmpty)
            throw TooShort();
        var value = rest[0];
        rest = rest[1..];
        return value;
    }

    public ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
    }

    public long Signed()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public long Fixed()
    {
        if (rest.Length < 8)
            throw TooShort();
        var value = BinaryPrimitives.ReadInt64BigEndian(rest);
        rest = rest[8..];
        return value;
    }

    public ReadOnlySpan<byte> Counted()
    {
        var length = Varint();
        if (length > (ulong)rest.Length)
            throw TooShort();
        var value = rest[..(int)length];
        rest = rest[(int)length..];
        return value;
    }

    private static CypherException TooShort() => StoreErrors.Damaged("a value that is cut off");
}
