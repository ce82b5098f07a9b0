using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// Values as JSON has them, for the Query API's <c>application/json</c>: less than half of the bytes of the typed form, which a server
/// spends much of a write on reading. Dates, times and numbers that are none cannot be said so.
/// </summary>
internal static class PlainJson
{
    public const string MediaType = "application/json";

    /// <summary>Whether the server would read back just this value.</summary>
    public static bool CanSay(object? value) => value switch
    {
        null or bool or string or long or int or short or byte or sbyte or ushort or uint => true,
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        IEnumerable<KeyValuePair<string, object?>> map => map.All(pair => CanSay(pair.Value)),
        IDictionary map => map.Values.Cast<object?>().All(CanSay),
        IEnumerable list => list.Cast<object?>().All(CanSay),
        _ => false,
    };

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool boolean:
                json.WriteBooleanValue(boolean);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long or int or short or byte or sbyte or ushort or uint:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double or float:
                json.WriteRawValue(OfDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture)));
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                WriteMap(json, map);
                break;
            case IDictionary map:
                WriteMap(json, from string key in map.Keys select KeyValuePair.Create(key, map[key]));
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"a {value.GetType().Name} has no plain form", nameof(value));
        }
    }

    private static void WriteMap(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> map)
    {
        json.WriteStartObject();
        foreach (var (key, item) in map)
        {
            json.WritePropertyName(key);
            Write(json, item);
        }
        json.WriteEndObject();
    }

    // Without a point or an exponent the server would take it for an integer.
    private static string OfDouble(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
