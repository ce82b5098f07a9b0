namespace Graph.Cypher.Storage.Migrations;

/// <summary>Properties of version 1 as those of version 2.</summary>
internal static class TickProperties
{
    private enum Tag : byte
    {
        False, True, Integer, Float, String, List,

        // Version 1 only.
        DateInDays, LocalDateTimeInTicks, DateTimeInTicks, LocalTimeInTicks, TimeInTicks,

        Duration,

        // Version 2 only.
        Date, LocalDateTime, DateTime, LocalTime, Time,
    }

    /// <summary>The bytes rewritten; null where they are the same in both versions.</summary>
    public static byte[]? Rewrite(ReadOnlySpan<byte> properties)
    {
        var from = new ByteReader(properties);
        var to = new ByteWriter();
        var isChanged = false;
        while (!from.AtEnd)
        {
            to.Varint(from.Varint());
            isChanged |= RewriteValue(ref from, to);
        }
        return isChanged ? to.ToArray() : null;
    }

    private static bool RewriteValue(ref ByteReader from, ByteWriter to)
    {
        var tag = (Tag)from.Byte();
        switch (tag)
        {
            case Tag.DateInDays:
                to.Byte((byte)Tag.Date);
                to.Signed(Ticks.EpochDay(from.Signed()));
                return true;
            case Tag.LocalDateTimeInTicks:
                to.Byte((byte)Tag.LocalDateTime);
                Local(from.Signed(), to);
                return true;
            case Tag.DateTimeInTicks:
                to.Byte((byte)Tag.DateTime);
                Local(from.Signed(), to);
                to.Signed(from.Signed());
                to.Text("");
                return true;
            case Tag.LocalTimeInTicks:
                to.Byte((byte)Tag.LocalTime);
                to.Signed(from.Signed() * Ticks.NanosecondsPerTick);
                return true;
            case Tag.TimeInTicks:
                to.Byte((byte)Tag.Time);
                to.Signed(from.Signed() * Ticks.NanosecondsPerTick);
                to.Signed(from.Signed());
                return true;
            case Tag.List:
                return RewriteList(from.Counted(), to);
        }
        to.Byte((byte)tag);
        switch (tag)
        {
            case Tag.False or Tag.True:
                break;
            case Tag.Integer:
                to.Varint(from.Varint());
                break;
            case Tag.Float:
                to.Fixed(from.Fixed());
                break;
            case Tag.String:
                to.Counted(from.Counted());
                break;
            case Tag.Duration:
                for (var part = 0; part < 4; part++)
                    to.Varint(from.Varint());
                break;
            default:
                throw StoreErrors.Damaged("a property of an unknown kind");
        }
        return false;
    }

    private static bool RewriteList(ReadOnlySpan<byte> items, ByteWriter to)
    {
        var from = new ByteReader(items);
        var rewritten = new ByteWriter();
        var isChanged = false;
        while (!from.AtEnd)
            isChanged |= RewriteValue(ref from, rewritten);
        to.Byte((byte)Tag.List);
        to.Counted(rewritten.Written);
        return isChanged;
    }

    private static void Local(long ticks, ByteWriter to)
    {
        var (day, nanosecond) = Ticks.DayAndNanosecond(ticks);
        to.Signed(day);
        to.Signed(nanosecond);
    }
}
