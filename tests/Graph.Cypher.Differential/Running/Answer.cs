using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Storage;

namespace Graph.Cypher.Differential.Running;

/// <summary>What an engine gives for a statement, as text that is the same where two answers are.</summary>
internal static partial class Answer
{
    public static string Of(string statement, IReadOnlyList<string> columns, List<IReadOnlyList<object?>> rows, Graph.Storage.Counters counters)
    {
        var texts = rows.Select(row => string.Join(", ", row.Select(Of)));
        var ordered = LastOrder().IsMatch(statement) ? texts : texts.Order(StringComparer.Ordinal);
        var changes = counters == new Graph.Storage.Counters() ? "" : " " + Changes().Replace(counters.ToString(), "");
        return $"[{string.Join(", ", columns)}] {string.Join("; ", ordered)}{changes}";
    }

    public static string Of(CypherException error) => "! " + error.Code;

    /// <summary>A failure of the store itself, as which Neo4j's API reports what it does not expect.</summary>
    public static string Of(StoreException _) => "! N/A";

    /// <summary>Whether two answers are the same. Where Neo4j fails within itself (wrong arguments do it) any error will do.</summary>
    public static bool Same(string ours, string neo4j) =>
        ours == neo4j || (ours.StartsWith('!') && neo4j is "! Neo.DatabaseError.Statement.ExecutionFailed" or "! Neo.DatabaseError.General.UnknownError" or "! N/A");

    private static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        // The last digit of a function of floats is not the same everywhere.
        double number => number == Math.Floor(number) && Math.Abs(number) < 1e15
            ? (number == 0 && double.IsNegative(number) ? "-0.0" : number.ToString("0.0", CultureInfo.InvariantCulture))
            : number.ToString("G14", CultureInfo.InvariantCulture) + "f",
        string text => $"'{text}'",
        Node node => $"({string.Concat(node.Labels.Order(StringComparer.Ordinal).Select(label => ":" + label))} {Map(node.Properties)})",
        Relationship relationship => $"[:{relationship.Type} {Map(relationship.Properties)}]",
        GraphPath path => Path(path),
        IReadOnlyDictionary<string, object?> map => Map(map),
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Of))}]",
        _ => $"{value.GetType().Name}({value})",
    };

    private static string Path(GraphPath path)
    {
        var text = Of(path.Nodes[0]);
        for (var i = 0; i < path.Relationships.Count; i++)
        {
            var outgoing = path.Relationships[i].StartElementId == path.Nodes[i].ElementId;
            text += $"{(outgoing ? "-" : "<-")}{Of(path.Relationships[i])}{(outgoing ? "->" : "-")}{Of(path.Nodes[i + 1])}";
        }
        return $"<{text}>";
    }

    private static string Map(IReadOnlyDictionary<string, object?> map) =>
        "{" + string.Join(", ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Of(pair.Value)}")) + "}";

    [GeneratedRegex(@"ORDER BY(?!.*(\b(RETURN|WITH)\b|\}))", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LastOrder();

    [GeneratedRegex(@"\w+ = 0,? ?")]
    private static partial Regex Changes();
}
