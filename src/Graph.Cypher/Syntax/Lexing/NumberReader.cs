using System.Globalization;

namespace Graph.Cypher.Syntax.Lexing;

/// <summary>
/// Number literals: <c>42</c>, <c>1_000</c>, <c>0x1F</c>, <c>0o17</c>, <c>1.5</c>, <c>.5</c>, <c>6.02e23</c>.
/// </summary>
internal static class NumberReader
{
    /// <summary>
    /// How many characters at the start of the text are one number, letters that stick to it included (which
    /// <see cref="Check"/> then refuses); 0 where the text begins with none.
    /// </summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var leadingDot = At(text, 0) == '.';
        if (!char.IsAsciiDigit(At(text, leadingDot ? 1 : 0)))
            return 0;
        var at = SkipWord(text, leadingDot ? 1 : 0);
        // A point belongs to the number when a digit follows: 1..3 is a range, and hexadecimal has no fraction.
        if (!leadingDot && At(text, at) == '.' && char.IsAsciiDigit(At(text, at + 1)))
            at = SkipWord(text, at + 1);
        if (At(text, at) is '+' or '-' && At(text, at - 1) is 'e' or 'E' && char.IsAsciiDigit(At(text, at + 1))
            && !HasBase(text))
            at = SkipWord(text, at + 1);
        return at;
    }

    /// <summary>What is wrong with the number; null where nothing is.</summary>
    public static string? Check(string number)
    {
        if (number.Contains("__") || number[^1] == '_')
            return $"Invalid number '{number}'";
        if (IsFloat(number))
            return !double.TryParse(
                    FloatDigits(number), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? $"Invalid number '{number}'"
                : double.IsInfinity(value) ? $"Number too large: '{number}'" : null;
        if (number.Length > 1 && number[0] == '0' && number[1..].All(char.IsAsciiDigit))
            return $"Invalid number '{number}': octal is written 0o17, decimal without a zero before it";
        var (digits, radix) = Magnitude(number);
        if (digits.Length == 0 || !digits.All(c => IsDigit(c, radix)))
            return $"Invalid number '{number}'";
        return TryParse(number, negative: true, out _) ? null : $"Integer too large: '{number}'";
    }

    public static bool IsFloat(string number) => !HasBase(number) && number.AsSpan().ContainsAny('.', 'e', 'E');

    public static double Float(string number) =>
        double.Parse(FloatDigits(number), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>
    /// The value of an integer literal with or without a minus before it; false where 64 bits do not hold it.
    /// </summary>
    public static bool TryParse(string number, bool negative, out long value)
    {
        value = 0;
        var (digits, radix) = Magnitude(number);
        foreach (var c in digits)
        {
            // Counted below zero, where there is room for one more.
            var next = (Int128)value * radix - Convert.ToInt32(c.ToString(), 16);
            if (next < long.MinValue)
                return false;
            value = (long)next;
        }
        if (!negative && value == long.MinValue)
            return false;
        value = negative ? value : -value;
        return true;
    }

    private static (string Digits, int Radix) Magnitude(string number) =>
        HasBase(number) ? (Plain(number[2..]), number[1] == 'x' ? 16 : 8) : (Plain(number), 10);

    private static bool HasBase(ReadOnlySpan<char> number) => At(number, 0) == '0' && At(number, 1) is 'x' or 'o';

    private static bool IsDigit(char c, int radix) =>
        radix == 16 ? char.IsAsciiHexDigit(c) : c >= '0' && c < '0' + radix;

    // 1.5f and 1.5d are 1.5: what Java reads, Neo4j does.
    private static string FloatDigits(string number) =>
        Plain(number[^1] is 'f' or 'F' or 'd' or 'D' ? number[..^1] : number);

    private static string Plain(string number) => number.Replace("_", "");

    private static int SkipWord(ReadOnlySpan<char> text, int at)
    {
        while (char.IsLetterOrDigit(At(text, at)) || At(text, at) == '_')
            at++;
        return at;
    }

    private static char At(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';
}
