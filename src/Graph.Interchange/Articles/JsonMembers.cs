using System.Text.Json;

namespace Graph.Interchange.Articles;

/// <summary>Reading members of an object that may hold anything; what is missing or of another kind is named.</summary>
internal static class JsonMembers
{
    /// <exception cref="FormatException">It is no JSON object.</exception>
    public static JsonDocument Parse(string line)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            throw new FormatException("is no whole line of JSON");
        }
        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        document.Dispose();
        throw new FormatException("is no JSON object");
    }

    public static string Text(this JsonElement element, string name) =>
        element.TextOrNull(name) ?? throw new FormatException($"“{name}” is missing");

    public static string? TextOrNull(this JsonElement element, string name) => element.Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => WellFormed(name, value),
        _ => throw new FormatException($"“{name}” is no text"),
    };

    public static int Number(this JsonElement element, string name) =>
        element.NumberOrNull(name) ?? throw new FormatException($"“{name}” is missing");

    public static int? NumberOrNull(this JsonElement element, string name) => element.Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) => number,
        _ => throw new FormatException($"“{name}” is no whole number"),
    };

    public static decimal? DecimalOrNull(this JsonElement element, string name) => element.Member(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out var number) => number,
        _ => throw new FormatException($"“{name}” is no number"),
    };

    public static bool Flag(this JsonElement element, string name) => element.Member(name) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        _ => throw new FormatException($"“{name}” is neither true nor false"),
    };

    public static IEnumerable<JsonElement> Objects(this JsonElement element, string name)
    {
        if (element.Member(name) is not { ValueKind: JsonValueKind.Array } list)
            throw new FormatException($"“{name}” is no list");
        return list.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object
            ? item
            : throw new FormatException($"“{name}” holds what is no object"));
    }

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string WellFormed(string name, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException) // half of a surrogate pair, escaped
        {
            throw new FormatException($"“{name}” is no Unicode text");
        }
    }
}
