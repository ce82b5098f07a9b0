namespace Graph.Cypher.Storage;

/// <summary>
/// Property values as index keys whose byte order is Cypher's order within one kind of value, and whose equality is Cypher's
/// equality: 1 and 1.0 are one key, strings go by code point. Several keys of a composite index are simply joined.
/// </summary>
internal static class KeyCodec
{
    private const byte EndOfList = 0x01;

    /// <summary>The first byte of a key: its kind. All numbers share one.</summary>
    public enum Kind : byte
    {
        Boolean = 0x10, Number = 0x18, String = 0x20, Date = 0x28, LocalDateTime = 0x30, DateTime = 0x38, LocalTime = 0x40,
        Time = 0x48, Duration = 0x50, List = 0x58, Point = 0x60,
    }

    /// <summary>
    /// The key of a value; null where it has none, as null and maps do. NaN has one, the greatest number, that nothing is sought by.
    /// </summary>
    public static byte[]? Encode(object? value)
    {
        var bytes = new ByteWriter();
        return TryWrite(bytes, value) ? bytes.ToArray() : null;
    }

    /// <summary>The key of several values; null where one has none.</summary>
    public static byte[]? Encode(IEnumerable<object?> values)
    {
        var bytes = new ByteWriter();
        foreach (var value in values)
            if (!TryWrite(bytes, value))
                return null;
        return bytes.ToArray();
    }

    /// <summary>Whether no value equals this one, not even itself.</summary>
    public static bool EqualsNothing(object? value) =>
        value is null or double.NaN || (value is IReadOnlyList<object?> list && AnyEqualsNothing(list));

    private static bool AnyEqualsNothing(IReadOnlyList<object?> list)
    {
        Values.ValueNesting.Check();
        return list.Any(EqualsNothing);
    }

    /// <summary>What the keys of all strings that start with <paramref name="prefix"/> start with.</summary>
    public static byte[] EncodePrefix(string prefix) => Encode(prefix)![..^2];

    /// <summary>The first key after all that start with <paramref name="prefix"/>.</summary>
    public static byte[] After(ReadOnlySpan<byte> prefix)
    {
        var end = prefix.ToArray();
        for (var i = end.Length - 1; i >= 0; i--)
        {
            if (end[i] < 0xFF)
            {
                end[i]++;
                return end[..(i + 1)];
            }
        }
        return [0xFF];
    }

    /// <summary>The kind a value is filed under; null where it is not indexed.</summary>
    public static Kind? KindOf(object? value) => value switch
    {
        bool => Kind.Boolean,
        long or double => Kind.Number,
        string => Kind.String,
        LocalDate => Kind.Date,
        LocalDateTime => Kind.LocalDateTime,
        ZonedDateTime => Kind.DateTime,
        LocalTime => Kind.LocalTime,
        OffsetTime => Kind.Time,
        Duration => Kind.Duration,
        IReadOnlyList<object?> => Kind.List,
        Point => Kind.Point,
        _ => null,
    };

    private static bool TryWrite(ByteWriter bytes, object? value)
    {
        if (KindOf(value) is not { } kind)
            return false;
        bytes.Byte((byte)kind);
        switch (value)
        {
            case bool flag:
                bytes.Byte(flag ? (byte)1 : (byte)0);
                break;
            case long integer:
                Number(bytes, integer);
                break;
            case double number:
                Number(bytes, number, 0);
                break;
            case string text:
                String(bytes, text);
                break;
            case LocalDate date:
                Ordered(bytes, date.EpochDay);
                break;
            case LocalDateTime local:
                Ordered(bytes, local.Seconds);
                Ordered(bytes, local.Time.Nanosecond);
                break;
            case ZonedDateTime zoned:
                Ordered(bytes, zoned.EpochSeconds);
                Ordered(bytes, zoned.Local.Time.Nanosecond);
                Ordered(bytes, zoned.Offset);
                String(bytes, zoned.Zone ?? "");
                break;
            case LocalTime time:
                Ordered(bytes, time.NanosecondOfDay);
                break;
            case OffsetTime time:
                Ordered(bytes, time.UtcNanosecond);
                Ordered(bytes, time.Offset);
                break;
            case Duration duration:
                Ordered(bytes, duration.Months);
                Ordered(bytes, duration.Days);
                Ordered(bytes, duration.Seconds);
                Ordered(bytes, duration.Nanoseconds);
                break;
            case Point point:
                Ordered(bytes, point.Srid);
                foreach (var coordinate in new[] { point.X, point.Y, point.Z ?? 0 })
                    Number(bytes, coordinate, 0);
                break;
            case IReadOnlyList<object?> list:
                Values.ValueNesting.Check();
                if (!list.All(item => TryWrite(bytes, item)))
                    return false;
                bytes.Byte(EndOfList);
                break;
        }
        return true;
    }

    // Apart, because methods with 128 bits are compiled by each process anew.
    private static void Number(ByteWriter bytes, long integer) => Number(bytes, integer, (long)(integer - (Int128)(double)integer));

    /// <summary>The nearest double, then what is missing from it to the integer: exact, and in order across both types.</summary>
    private static void Number(ByteWriter bytes, double nearest, long missing)
    {
        var bits = BitConverter.DoubleToInt64Bits(nearest == 0 ? 0 : double.IsNaN(nearest) ? -double.NaN : nearest);
        bytes.Fixed(bits < 0 ? ~bits : bits ^ long.MinValue);
        bytes.Byte(missing < 0 ? (byte)0x7F : missing > 0 ? (byte)0x81 : (byte)0x80);
        if (missing != 0)
            Ordered(bytes, missing);
    }

    /// <summary>UTF-8 keeps the order of code points; a zero byte is escaped, so that the end of a string sorts first.</summary>
    private static void String(ByteWriter bytes, string text)
    {
        var written = bytes.RawText(text);
        if (written.Contains((byte)0))
        {
            var encoded = written.ToArray();
            bytes.Drop(encoded.Length);
            foreach (var part in encoded)
            {
                bytes.Byte(part);
                if (part == 0)
                    bytes.Byte(0xFF);
            }
        }
        bytes.Byte(0);
        bytes.Byte(0);
    }

    private static void Ordered(ByteWriter bytes, long value) => bytes.Fixed(value ^ long.MinValue);
}
