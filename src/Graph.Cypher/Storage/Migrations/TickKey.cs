namespace Graph.Cypher.Storage.Migrations;

/// <summary>Index keys of version 1 as those of version 2; the order is the same.</summary>
internal static class TickKey
{
    private const byte EndOfList = 0x01, Exact = 0x80;

    private enum Kind : byte
    {
        Boolean = 0x10, Number = 0x18, String = 0x20, Date = 0x28, LocalDateTime = 0x30, DateTime = 0x38, LocalTime = 0x40,
        Time = 0x48, Duration = 0x50, List = 0x58,
    }

    public static byte[] Rewrite(ReadOnlySpan<byte> key)
    {
        var from = new ByteReader(key);
        var to = new ByteWriter();
        while (!from.AtEnd)
            RewriteValue(from.Byte(), ref from, to);
        return to.ToArray();
    }

    private static void RewriteValue(byte kind, ref ByteReader from, ByteWriter to)
    {
        to.Byte(kind);
        switch ((Kind)kind)
        {
            case Kind.Boolean:
                to.Byte(from.Byte());
                break;
            case Kind.Number:
                Number(ref from, to);
                break;
            case Kind.String:
                String(ref from, to);
                break;
            case Kind.Date:
                Ordered(to, Ticks.EpochDay(Ordered(ref from)));
                break;
            case Kind.LocalDateTime:
                SecondAndNanosecond(ref from, to);
                break;
            case Kind.DateTime:
                SecondAndNanosecond(ref from, to);
                Ordered(to, Ticks.Seconds(Ordered(ref from)));
                // No zone by name: an empty string.
                to.Byte(0);
                to.Byte(0);
                break;
            case Kind.LocalTime:
                Ordered(to, Ordered(ref from) * Ticks.NanosecondsPerTick);
                break;
            case Kind.Time:
                Ordered(to, Ordered(ref from) * Ticks.NanosecondsPerTick);
                Ordered(to, Ticks.Seconds(Ordered(ref from)));
                break;
            case Kind.Duration:
                for (var part = 0; part < 4; part++)
                    to.Fixed(from.Fixed());
                break;
            case Kind.List:
                byte item;
                while ((item = from.Byte()) != EndOfList)
                    RewriteValue(item, ref from, to);
                to.Byte(EndOfList);
                break;
            default:
                throw StoreErrors.Damaged("an index key of an unknown kind");
        }
    }

    /// <summary>The nearest double, and how far the integer is from it where it is no double itself.</summary>
    private static void Number(ref ByteReader from, ByteWriter to)
    {
        to.Fixed(from.Fixed());
        var side = from.Byte();
        to.Byte(side);
        if (side != Exact)
            to.Fixed(from.Fixed());
    }

    /// <summary>Two zero bytes end a string; a zero within is followed by 0xFF.</summary>
    private static void String(ref ByteReader from, ByteWriter to)
    {
        while (true)
        {
            var part = from.Byte();
            to.Byte(part);
            if (part != 0)
                continue;
            var next = from.Byte();
            to.Byte(next);
            if (next == 0)
                return;
        }
    }

    private static void SecondAndNanosecond(ref ByteReader from, ByteWriter to)
    {
        var (second, nanosecond) = Ticks.SecondAndNanosecond(Ordered(ref from));
        Ordered(to, second);
        Ordered(to, nanosecond);
    }

    private static long Ordered(ref ByteReader from) => from.Fixed() ^ long.MinValue;

    private static void Ordered(ByteWriter to, long value) => to.Fixed(value ^ long.MinValue);
}
