using System.Globalization;

namespace Graph.Cypher.Tests;

/// <summary>Values as the case files write them: nodes <c>(:A {k: 1})</c>, relationships <c>[:R {k: 1}]</c>, strings in single quotes.</summary>
internal static class Printed
{
    public static string Row(IReadOnlyList<object?> row) => string.Join(", ", row.Select(Value));

    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        bool flag => flag ? "true" : "false",
        double number => number == Math.Floor(number) && Math.Abs(number) < 1e15
            ? number.ToString("0.0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture),
        Node node => $"({string.Concat(node.Labels.Order(StringComparer.Ordinal).Select(label => ":" + label))}{Properties(node.Properties)})",
        Relationship relationship => $"[:{relationship.Type}{Properties(relationship.Properties)}]",
        GraphPath path => "<" + string.Join('-', path.Nodes.Select(Value)) + ">",
        IReadOnlyDictionary<string, object?> map => Map(map),
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Value)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Properties(IReadOnlyDictionary<string, object?> map) => map.Count == 0 ? "" : " " + Map(map);

    private static string Map(IReadOnlyDictionary<string, object?> map) =>
        "{" + string.Join(", ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Value(pair.Value)}")) + "}";
}
