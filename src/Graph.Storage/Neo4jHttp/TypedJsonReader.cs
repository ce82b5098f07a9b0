using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Graph.Cypher;

namespace Graph.Storage.Neo4jHttp;

/// <summary>Reads values of one answer's typed JSON as the value types of <c>Graph.Cypher</c>.</summary>
internal sealed class TypedJsonReader
{
    // By place in a map: most maps of an answer have the same names in the same order, and share the texts.
    private readonly List<string> names = [];

    public object?[] ReadRow(JsonElement json)
    {
        var row = new object?[json.GetArrayLength()];
        var column = 0;
        foreach (var value in json.EnumerateArray())
            row[column++] = Read(value);
        return row;
    }

    private object? Read(JsonElement json)
    {
        var type = json.GetProperty("$type"u8);
        var value = json.GetProperty("_value"u8);
        // Nearly all that a graph holds, told without making a text of the type's name.
        return type.ValueEquals("String"u8) ? value.GetString()
            : type.ValueEquals("Integer"u8) ? long.Parse(JsonMarshal.GetRawUtf8Value(value)[1..^1], CultureInfo.InvariantCulture)
            : type.ValueEquals("List"u8) ? ReadRow(value)
            : type.ValueEquals("Map"u8) ? ReadMap(value)
            : ReadOther(type.GetString()!, value);
    }

    private object? ReadOther(string type, JsonElement value)
    {
        return type switch
        {
            "Null" => null,
            "Boolean" => value.GetBoolean(),
            "Float" => ReadDouble(value.GetString()!),
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

    private static double ReadDouble(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private Dictionary<string, object?> ReadMap(JsonElement json)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
            map[NameOf(property, map.Count)] = Read(property.Value);
        return map;
    }

    private string NameOf(JsonProperty property, int place)
    {
        if (place < names.Count && property.NameEquals(names[place]))
            return names[place];
        var name = property.Name;
        if (place < names.Count)
            names[place] = name;
        else
            names.Add(name);
        return name;
    }

    private Node ReadNode(JsonElement json)
    {
        var elementId = json.GetProperty("_element_id").GetString()!;
        return new Node(
            ElementId.NumberOf(elementId),
            elementId,
            [.. json.GetProperty("_labels").EnumerateArray().Select(label => label.GetString()!)],
            ReadMap(json.GetProperty("_properties")));
    }

    private Relationship ReadRelationship(JsonElement json)
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

    private GraphPath ReadPath(JsonElement json)
    {
        var parts = json.EnumerateArray().Select(Read).ToList();
        return new GraphPath([.. parts.OfType<Node>()], [.. parts.OfType<Relationship>()]);
    }
}
