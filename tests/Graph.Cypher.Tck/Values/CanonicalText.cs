using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Cypher.Tck.Values;

/// <summary>Values as text that is the same exactly where the TCK calls two values the same.</summary>
internal static partial class CanonicalText
{
    public static string OfRow(IEnumerable<object?> row, bool anyListOrder) =>
        string.Join(" | ", row.Select(value => Of(value, anyListOrder)));

    public static string Of(object? value, bool anyListOrder = false)
    {
        return value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            long integer => integer.ToString(CultureInfo.InvariantCulture),
            double number => Float(number),
            string text => $"'{text}'",
            Node node => $"({Labels(node)}{Properties(node.Properties)})",
            Relationship relationship => $"[:{relationship.Type}{Properties(relationship.Properties)}]",
            GraphPath path => Path(path),
            IReadOnlyDictionary<string, object?> map => Map(map),
            IReadOnlyList<object?> list => $"[{string.Join(", ", Items(list))}]",
            // The TCK writes temporal values as strings, and leaves out seconds where there are none.
            Duration => $"'{value}'",
            _ => $"'{NoSeconds().Replace(value.ToString()!, "$1")}'",
        };

        IEnumerable<string> Items(IReadOnlyList<object?> list)
        {
            var items = list.Select(item => Of(item, anyListOrder));
            return anyListOrder ? items.Order(StringComparer.Ordinal) : items;
        }

        string Map(IReadOnlyDictionary<string, object?> map) =>
            "{" + string.Join(", ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(
                pair => $"{pair.Key}: {Of(pair.Value, anyListOrder)}")) + "}";

        string Properties(IReadOnlyDictionary<string, object?> map) => map.Count == 0 ? "" : " " + Map(map);

        string Path(GraphPath path)
        {
            var text = Of(path.Nodes[0], anyListOrder);
            for (var i = 0; i < path.Relationships.Count; i++)
            {
                var relationship = path.Relationships[i];
                var outgoing = relationship.StartElementId == path.Nodes[i].ElementId;
                text += $"{(outgoing ? "-" : "<-")}{Of(relationship, anyListOrder)}{(outgoing ? "->" : "-")}"
                    + Of(path.Nodes[i + 1], anyListOrder);
            }
            return $"<{text}>";
        }
    }

    [GeneratedRegex(@"((?:^|T)\d\d:\d\d):00(?![.\d])")]
    private static partial Regex NoSeconds();

    private static string Labels(Node node) => string.Concat(node.Labels.Order(StringComparer.Ordinal).Select(label => ":" + label));

    private static string Float(double number) =>
        number == 0 ? (double.IsNegative(number) ? "-0.0" : "0.0")
        : !double.IsFinite(number) ? number.ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().IndexOfAny('.', 'E') >= 0 ? text : text + ".0";
}
