using System.Text.Json;

namespace Graph.Cli.Inputs;

/// <summary>What <c>-p</c> gives: <c>key=value</c> is text as it stands, <c>key:=JSON</c> is a value of JSON's types.</summary>
internal static class QueryParameters
{
    /// <exception cref="UsageException">One of them is neither.</exception>
    public static Dictionary<string, object?> Parse(IEnumerable<string> given)
    {
        var parameters = new Dictionary<string, object?>();
        foreach (var text in given)
        {
            var equals = text.IndexOf('=');
            if (equals <= 0 || text[..equals] is ":")
                throw new UsageException($"-p {text}: write key=value, or key:=JSON");
            if (text[equals - 1] == ':')
                parameters[text[..(equals - 1)]] = Json(text, text[(equals + 1)..]);
            else
                parameters[text[..equals]] = text[(equals + 1)..];
        }
        return parameters;
    }

    private static object? Json(string given, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            throw new UsageException($"-p {given}: what follows := is not JSON");
        }
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var integer) ? (object)integer : json.GetDouble(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value)),
        _ => null,
    };
}
