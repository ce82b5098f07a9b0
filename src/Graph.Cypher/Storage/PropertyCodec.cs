using System.Text;

namespace Graph.Cypher.Storage;

/// <summary>
/// Properties as bytes: for each, the key's number and the value, a tag and its payload. Small integers take two bytes; strings and
/// lists carry their length in bytes, so that one property is found without decoding the ones before it.
/// </summary>
internal static class PropertyCodec
{
    private enum Tag : byte
    {
        False, True, Integer, Float, String, List, Duration = 11, Date, LocalDateTime, DateTime, LocalTime, Time, Point,
    }

    public static byte[] Encode(IEnumerable<KeyValuePair<int, object>> properties)
    {
        var bytes = new ByteWriter();
        foreach (var (key, value) in properties)
        {
            bytes.Varint((ulong)key);
            Write(bytes, value);
        }
        return bytes.ToArray();
    }

    /// <summary>The value of one key; null where there is none.</summary>
    public static object? Find(ReadOnlySpan<byte> bytes, int key)
    {
        var reader = new ByteReader(bytes);
        while (!reader.AtEnd)
        {
            if ((int)reader.Varint() == key)
                return Read(ref reader);
            Skip(ref reader);
        }
        return null;
    }

    public static List<KeyValuePair<int, object>> Decode(ReadOnlySpan<byte> bytes)
    {
        var properties = new List<KeyValuePair<int, object>>();
        var reader = new ByteReader(bytes);
        while (!reader.AtEnd)
            properties.Add(new((int)reader.Varint(), Read(ref reader)));
        return properties;
    }

    /// <summary>Whether a value is one that a property can hold.</summary>
    public static bool CanHold(object value) => value switch
    {
        bool or long or double or string or LocalDate or LocalDateTime or ZonedDateTime or LocalTime or OffsetTime or Duration or Point => true,
        IReadOnlyList<object?> list => list.All(item => item is not null and not IReadOnlyList<object?> && CanHold(item)),
        _ => false,
    };

    private static void Write(ByteWriter bytes, object value)
    {
        switch (value)
        {
            case bool flag:
                bytes.Byte((byte)(flag ? Tag.True : Tag.False));
                break;
            case long integer:
                bytes.Byte((byte)Tag.Integer);
                bytes.Signed(integer);
                break;
            case double number:
                bytes.Byte((byte)Tag.Float);
                bytes.Fixed(BitConverter.DoubleToInt64Bits(number));
                break;
            case string text:
                bytes.Byte((byte)Tag.String);
                bytes.Text(text);
                break;
            case IReadOnlyList<object?> list:
                var items = new ByteWriter();
                foreach (var item in list)
                    Write(items, item!);
                bytes.Byte((byte)Tag.List);
                bytes.Counted(items.Written);
                break;
            case LocalDate date:
                bytes.Byte((byte)Tag.Date);
                bytes.Signed(date.EpochDay);
                break;
            case LocalDateTime local:
                bytes.Byte((byte)Tag.LocalDateTime);
                Write(bytes, local);
                break;
            case ZonedDateTime zoned:
                bytes.Byte((byte)Tag.DateTime);
                Write(bytes, zoned.Local);
                bytes.Signed(zoned.Offset);
                bytes.Text(zoned.Zone ?? "");
                break;
            case LocalTime time:
                bytes.Byte((byte)Tag.LocalTime);
                bytes.Signed(time.NanosecondOfDay);
                break;
            case OffsetTime time:
                bytes.Byte((byte)Tag.Time);
                bytes.Signed(time.Time.NanosecondOfDay);
                bytes.Signed(time.Offset);
                break;
            case Duration duration:
                bytes.Byte((byte)Tag.Duration);
                bytes.Signed(duration.Months);
                bytes.Signed(duration.Days);
                bytes.Signed(duration.Seconds);
                bytes.Signed(duration.Nanoseconds);
                break;
            case Point point:
                bytes.Byte((byte)Tag.Point);
                bytes.Signed(point.Srid);
                bytes.Fixed(BitConverter.DoubleToInt64Bits(point.X));
                bytes.Fixed(BitConverter.DoubleToInt64Bits(point.Y));
                if (point.Z is { } z)
                    bytes.Fixed(BitConverter.DoubleToInt64Bits(z));
                break;
            default:
                throw new InvalidOperationException($"{value.GetType()} is no property value");
        }
    }

    private static void Write(ByteWriter bytes, LocalDateTime local)
    {
        bytes.Signed(local.Date.EpochDay);
        bytes.Signed(local.Time.NanosecondOfDay);
    }

    private static double Float(ref ByteReader reader) => BitConverter.Int64BitsToDouble(reader.Fixed());

    private static bool Has3Dimensions(int srid) => Values.CoordinateSystem.Of(srid).Dimensions == 3;

    private static LocalDateTime Local(ref ByteReader reader) => new(new(reader.Signed()), new(reader.Signed()));

    private static object Read(ref ByteReader reader)
    {
        switch ((Tag)reader.Byte())
        {
            case Tag.False: return false;
            case Tag.True: return true;
            case Tag.Integer: return reader.Signed();
            case Tag.Float: return BitConverter.Int64BitsToDouble(reader.Fixed());
            case Tag.String: return Encoding.UTF8.GetString(reader.Counted());
            case Tag.List:
                var items = new List<object?>();
                var inner = new ByteReader(reader.Counted());
                while (!inner.AtEnd)
                    items.Add(Read(ref inner));
                return items;
            case Tag.Date: return new LocalDate(reader.Signed());
            case Tag.LocalDateTime: return Local(ref reader);
            case Tag.DateTime:
                var (at, offset, zone) = (Local(ref reader), (int)reader.Signed(), Encoding.UTF8.GetString(reader.Counted()));
                return new ZonedDateTime(at, offset, zone.Length == 0 ? null : zone);
            case Tag.LocalTime: return new LocalTime(reader.Signed());
            case Tag.Time: return new OffsetTime(new(reader.Signed()), (int)reader.Signed());
            case Tag.Duration:
                return new Duration(reader.Signed(), reader.Signed(), reader.Signed(), (int)reader.Signed());
            case Tag.Point:
                var system = (int)reader.Signed();
                var (x, y) = (Float(ref reader), Float(ref reader));
                return new Point(system, x, y, Has3Dimensions(system) ? Float(ref reader) : null);
            default: throw StoreErrors.Damaged("a property of an unknown kind");
        }
    }

    private static void Skip(ref ByteReader reader)
    {
        switch ((Tag)reader.Byte())
        {
            case Tag.False or Tag.True:
                break;
            case Tag.Float:
                reader.Fixed();
                break;
            case Tag.String or Tag.List:
                reader.Counted();
                break;
            case Tag.LocalDateTime or Tag.Time:
                reader.Varint();
                reader.Varint();
                break;
            case Tag.DateTime:
                for (var part = 0; part < 3; part++)
                    reader.Varint();
                reader.Counted();
                break;
            case Tag.Duration:
                for (var part = 0; part < 4; part++)
                    reader.Varint();
                break;
            case Tag.Point:
                for (var part = Has3Dimensions((int)reader.Signed()) ? 3 : 2; part > 0; part--)
                    reader.Fixed();
                break;
            default:
                reader.Varint();
                break;
        }
    }
}
