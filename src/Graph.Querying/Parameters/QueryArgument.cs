using System.Text.Json;
using Graph.Querying.Parameters;

namespace Graph.Querying;

/// <summary>A value given for a parameter: a text to be read by the parameter's type, or a value as it is.</summary>
public sealed record QueryArgument
{
    private QueryArgument(string name, string? text, object? value) => (Name, Text, Value) = (name, text, value);

    public string Name { get; }

    /// <summary>The text given with <c>=</c>; null for a value given with <c>:=</c>.</summary>
    public string? Text { get; }

    /// <summary>The value given with <c>:=</c>: null, bool, long, double, string, or lists and maps of these.</summary>
    public object? Value { get; }

    /// <summary>Reads <c>key=text</c> or <c>key:=JSON</c>.</summary>
    /// <exception cref="QueryException">It is neither.</exception>
    public static QueryArgument Parse(string given)
    {
        var at = given.IndexOf('=', StringComparison.Ordinal);
        var isJson = at > 0 && given[at - 1] == ':';
        var name = at < 0 ? "" : given[..(isJson ? at - 1 : at)].Trim();
        if (name == "")
            throw new QueryException(QueryErrorCode.ParameterInvalid, $"a parameter is given as key=value or key:=JSON, not as {given}");
        var text = given[(at + 1)..];
        if (!isJson)
            return new QueryArgument(name, text, null);
        try
        {
            using var json = JsonDocument.Parse(text);
            return new QueryArgument(name, null, JsonValue.Of(json.RootElement));
        }
        catch (JsonException)
        {
            throw new QueryException(QueryErrorCode.ParameterInvalid,
                $"{name}: {text} is not JSON; texts are given as {name}={text}, or in quotation marks");
        }
    }
}
