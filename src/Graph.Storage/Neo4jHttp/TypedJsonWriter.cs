using System.Collections;
using System.Globalization;
using System.Text.Json;
using Graph.Cypher;

namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// Writes values as the Query API's typed JSON, <c>{"$type": "Integer", "_value": "1"}</c>: all 64 bits of a number, dates as dates.
/// </summary>
internal static class TypedJsonWriter
{
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteStartObject();
                json.WriteString("$type", "Null");
                json.WriteNull("_value");
                json.WriteEndObject();
                break;
            case bool boolean:
                json.WriteStartObject();
                json.WriteString("$type", "Boolean");
                json.WriteBoolean("_value", boolean);
                json.WriteEndObject();
                break;
            case string text:
                WriteScalar(json, "String", text);
                break;
            case long or int or short or byte or sbyte or ushort or uint:
                WriteScalar(json, "Integer", Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            case double or float:
                WriteScalar(json, "Float", OfDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture)));
                break;
            case DateOnly date:
                WriteScalar(json, "Date", LocalDate.From(date).ToString());
                break;
            case DateTimeOffset zoned:
                WriteScalar(json, "OffsetDateTime", ZonedDateTime.From(zoned).ToString());
                break;
            case DateTime local:
                WriteScalar(json, "LocalDateTime", LocalDateTime.From(local).ToString());
                break;
            case TimeOnly time:
                WriteScalar(json, "LocalTime", LocalTime.From(time).ToString());
                break;
            case LocalDate:
                WriteScalar(json, "Date", value.ToString()!);
                break;
            case ZonedDateTime zoned:
                WriteScalar(json, zoned.Zone is null ? "OffsetDateTime" : "ZonedDateTime", zoned.ToString());
                break;
            case OffsetTime:
                WriteScalar(json, "Time", value.ToString()!);
                break;
            case Point point:
                WriteScalar(json, "Point", PointText.Write(point));
                break;
            case LocalDateTime or LocalTime or Duration:
                WriteScalar(json, value.GetType().Name, value.ToString()!);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                WriteMap(json, map);
                break;
            case IDictionary map:
                WriteMap(json, from string key in map.Keys select KeyValuePair.Create(key, map[key]));
                break;
            case IEnumerable list:
                json.WriteStartObject();
                json.WriteString("$type", "List");
                json.WriteStartArray("_value");
                foreach (var item in list)
                    Write(json, item);
                json.WriteEndArray();
                json.WriteEndObject();
                break;
            default:
                throw new ArgumentException($"a {value.GetType().Name} is no Cypher value", nameof(value));
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> map)
    {
        json.WriteStartObject();
        json.WriteString("$type", "Map");
        json.WriteStartObject("_value");
        foreach (var (key, item) in map)
        {
            json.WritePropertyName(key);
            Write(json, item);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter json, string type, string value)
    {
        json.WriteStartObject();
        json.WriteString("$type", type);
        json.WriteString("_value", value);
        json.WriteEndObject();
    }

    private static string OfDouble(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "Infinity" : "-Infinity")
        : value.ToString("R", CultureInfo.InvariantCulture);
}
