using System.Text.Json;

namespace Graph.Querying.Parameters;

/// <summary>JSON as Cypher values.</summary>
internal static class JsonValue
{
    /// <summary>Whole numbers as long while they fit, all others as double.</summary>
    public static object? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Of(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
