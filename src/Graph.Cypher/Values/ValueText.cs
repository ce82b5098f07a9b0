using System.Globalization;
using System.Text;

namespace Graph.Cypher.Values;

/// <summary>Values as text: as <c>toString</c> gives them, or as they are written in Cypher.</summary>
internal static class ValueText
{
    /// <summary>What <c>toString</c> gives; null for values it does not take.</summary>
    public static string? Plain(object? value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        double number => Float(number),
        LocalDate date => TemporalText.Of(date),
        LocalDateTime local => TemporalText.Of(local),
        ZonedDateTime zoned => TemporalText.Of(zoned),
        LocalTime time => TemporalText.Of(time),
        OffsetTime or Duration or Point => value.ToString(),
        _ => null,
    };

    /// <summary>As a literal: strings in quotes, lists and maps with their items.</summary>
    public static string Quoted(object? value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>Java's form, which Neo4j prints: <c>1.0</c>, <c>1.0E10</c>, <c>NaN</c>.</summary>
    public static string Float(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0)
            return double.IsNegative(value) ? "-0.0" : "0.0";
        var size = Math.Abs(value);
        if (size is >= 1e-3 and < 1e7)
        {
            var plain = value.ToString("0.0################", CultureInfo.InvariantCulture);
            return double.Parse(plain, CultureInfo.InvariantCulture) == value ? plain : Shortest(value);
        }
        var parts = value.ToString("E16", CultureInfo.InvariantCulture).Split('E');
        var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var digits = Digits(value);
        // Java writes two digits at least, and then those that come nearest: the least float is 4.9E-324, though 5E-324 would do.
        if (digits.Length == 1 && value.ToString("E1", CultureInfo.InvariantCulture) is var two
            && double.Parse(two, CultureInfo.InvariantCulture) == value)
            digits = Digits(two);
        var mantissa = (value < 0 ? "-" : "") + digits[0] + "." + (digits.Length > 1 ? digits[1..] : "0");
        return $"{mantissa}E{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.') || text.Contains('E') ? text : text + ".0";
    }

    /// <summary>The significant digits of the shortest decimal that reads back as the same double.</summary>
    private static string Digits(double value) => Digits(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));

    private static string Digits(string text)
    {
        var end = text.IndexOf('E');
        var digits = (end < 0 ? text : text[..end]).Replace(".", "").TrimStart('0', '-').TrimEnd('0');
        return digits.Length == 0 ? "0" : digits;
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string characters:
                text.Append('\'').Append(characters).Append('\'');
                break;
            case IReadOnlyList<object?> list:
                ValueNesting.Check();
                text.Append('[');
                for (var i = 0; i < list.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Append(text, list[i]);
                }
                text.Append(']');
                break;
            case IReadOnlyDictionary<string, object?> map:
                ValueNesting.Check();
                text.Append('{');
                var first = true;
                foreach (var (key, item) in map)
                {
                    text.Append(first ? "" : ", ").Append(key).Append(": ");
                    Append(text, item);
                    first = false;
                }
                text.Append('}');
                break;
            default:
                text.Append(Plain(value) ?? value.ToString());
                break;
        }
    }
}
