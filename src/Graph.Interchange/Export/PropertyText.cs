using System.Globalization;

namespace Graph.Interchange.Export;

/// <summary>How values of properties are written where a format asks for no other way.</summary>
internal static class PropertyText
{
    public static string Of(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>So that it reads as the same number, and as one with a point.</summary>
    public static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
