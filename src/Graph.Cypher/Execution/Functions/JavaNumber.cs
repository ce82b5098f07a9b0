using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Cypher.Execution.Functions;

/// <summary>Numbers out of text as Java reads them: <c>1.5f</c>, <c>0x1p3</c>, <c>Infinity</c>.</summary>
internal static partial class JavaNumber
{
    /// <summary>A float; null where the text is none.</summary>
    public static double? Parse(string text)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        switch (text.TrimStart('+', '-'))
        {
            case "NaN" when text.Length <= 4:
                return double.NaN;
            case "Infinity" when text.Length <= 9:
                return sign * double.PositiveInfinity;
        }
        if (Hexadecimal().Match(text) is { Success: true } hexadecimal)
            return sign * OfHexadecimal(hexadecimal);
        return Decimal().IsMatch(text)
            && double.TryParse(text.TrimEnd('f', 'F', 'd', 'D'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>The digits of other scripts as 0 to 9.</summary>
    public static string WithAsciiDigits(string text) => !text.Any(character => character > '9' && char.IsDigit(character))
        ? text
        : string.Concat(text.Select(character => char.IsDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : character));

    private static double OfHexadecimal(Match match)
    {
        var (whole, part) = (match.Groups["whole"].Value, match.Groups["part"].Value);
        var mantissa = (whole + part).Aggregate(0.0, (sum, digit) => sum * 16 + Convert.ToInt32(digit.ToString(), 16));
        return int.TryParse(match.Groups["exponent"].Value, CultureInfo.InvariantCulture, out var exponent)
            ? Math.ScaleB(mantissa, exponent - 4 * part.Length)
            : double.NaN;
    }

    [GeneratedRegex(@"\A[+-]?0[xX](?=[0-9a-fA-F.])(?<whole>[0-9a-fA-F]*)(?:\.(?<part>[0-9a-fA-F]*))?[pP](?<exponent>[+-]?[0-9]{1,9})[fFdD]?\z")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\A[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?\z")]
    private static partial Regex Decimal();
}
