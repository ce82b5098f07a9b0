using System.Globalization;
using System.Text.Json;
using Graph.Cypher;

namespace Graph.Storage.Neo4jHttp;

/// <summary>Reads values of the Query API's typed JSON as the value types of <c>Graph.Cypher</c>.</summary>
internal static class TypedJsonReader
{
    public static object? Read(JsonElement json)
    {
        var type = json.GetProperty("$type").GetString()!;
        var value = json.GetProperty("_value");
        return type switch
        {
            "Null" => null,
            "Boolean" => value.GetBoolean(),
            "Integer" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            "Float" => ReadDouble(value.GetString()!),
            "String" => value.GetString(),
            "List" => ReadList(value),
            "Map" => ReadMap(value),
            "Date" => LocalDate.Parse(value.GetString()!),
            "Time" => OffsetTime.Parse(value.GetString()!),
            "LocalTime" => LocalTime.Parse(value.GetString()!),
            "LocalDateTime" => LocalDateTime.Parse(value.GetString()!),
            "OffsetDateTime" or "ZonedDateTime" => ZonedDateTime.Parse(value.GetString()!),
            "Duration" => Duration.Parse(value.GetString()!),
            "Point" => PointText.Read(value.GetString()!),
            "Node" => ReadNode(value),
            "Relationship" => ReadRelationship(value),
            "Path" => ReadPath(value),
            _ => throw new CypherException(
                ErrorCode.NotSupported, $"a value of type {type} is not supported here; return its parts"),
        };
    }

    public static object?[] ReadRow(JsonElement json)
    {
        var row = new object?[json.GetArrayLength()];
        var column = 0;
        foreach (var value in json.EnumerateArray())
            row[column++] = Read(value);
        return row;
    }

    private static double ReadDouble(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static object?[] ReadList(JsonElement json) => ReadRow(json);

    private static Dictionary<string, object?> ReadMap(JsonElement json)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
            map[property.Name] = Read(property.Value);
        return map;
    }

    private static Node ReadNode(JsonElement json)
    {
        var elementId = json.GetProperty("_element_id").GetString()!;
        return new Node(
            ElementId.NumberOf(elementId),
            elementId,
            [.. json.GetProperty("_labels").EnumerateArray().Select(label => label.GetString()!)],
            ReadMap(json.GetProperty("_properties")));
    }

    private static Relationship ReadRelationship(JsonElement json)
    {
        var elementId = json.GetProperty("_element_id").GetString()!;
        return new Relationship(
            ElementId.NumberOf(elementId),
            elementId,
            json.GetProperty("_type").GetString()!,
            json.GetProperty("_start_node_element_id").GetString()!,
            json.GetProperty("_end_node_element_id").GetString()!,
            ReadMap(json.GetProperty("_properties")));
    }

    private static GraphPath ReadPath(JsonElement json)
    {
        var parts = json.EnumerateArray().Select(Read).ToList();
        return new GraphPath([.. parts.OfType<Node>()], [.. parts.OfType<Relationship>()]);
    }
}
