using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Cypher;

namespace Graph.Cli.Output;

/// <summary>
/// Values of a result as JSON: a node as <c>{"labels", "properties"}</c>, a relationship as <c>{"type", "properties"}</c>, a path
/// as the list of both in turn, dates and times as ISO 8601. Keys are in ordinal order, so that equal values print equally.
/// </summary>
internal static class ValueJson
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool boolean:
                writer.WriteBooleanValue(boolean);
                break;
            case long integer:
                writer.WriteNumberValue(integer);
                break;
            case double number:
                WriteFloat(writer, number);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case Node node:
                writer.WriteStartObject();
                writer.WritePropertyName("labels");
                Write(writer, node.Labels.Order(StringComparer.Ordinal).ToList());
                writer.WritePropertyName("properties");
                Write(writer, node.Properties);
                writer.WriteEndObject();
                break;
            case Relationship relationship:
                writer.WriteStartObject();
                writer.WriteString("type", relationship.Type);
                writer.WritePropertyName("properties");
                Write(writer, relationship.Properties);
                writer.WriteEndObject();
                break;
            case GraphPath path:
                writer.WriteStartArray();
                for (var i = 0; i < path.Nodes.Count; i++)
                {
                    Write(writer, path.Nodes[i]);
                    if (i < path.Relationships.Count)
                        Write(writer, path.Relationships[i]);
                }
                writer.WriteEndArray();
                break;
            case IReadOnlyDictionary<string, object?> map:
                writer.WriteStartObject();
                foreach (var (key, item) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(key);
                    Write(writer, item);
                }
                writer.WriteEndObject();
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    /// <summary>A value for a cell of text: strings as they are, null as nothing, all else as in JSON.</summary>
    public static string Text(object? value)
    {
        switch (value)
        {
            case null:
                return "";
            case string text:
                return text;
            case bool or long or double or IEnumerable or Node or Relationship or GraphPath:
                return Serialized(value);
            default:
                return value.ToString()!; // dates, times and durations print as ISO 8601
        }
    }

    // Apart, so that a program that prints words alone loads no JSON.
    private static string Serialized(object value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Json.Line))
            Write(writer, value);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    // A float shows that it is one: 1.0 is not 1.
    private static void WriteFloat(Utf8JsonWriter writer, double number)
    {
        if (!double.IsFinite(number))
        {
            writer.WriteStringValue(number.ToString(CultureInfo.InvariantCulture));
            return;
        }
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0", skipInputValidation: true);
    }
}
