using Graph.Cypher.Tck.Scenarios;
using Graph.Cypher.Tck.Values;

namespace Graph.Cypher.Tck.Running;

/// <summary>Rows as text, and in what two of them differ.</summary>
internal static class RowText
{
    private const int Longest = 200;

    public static string Of(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows) =>
        Cut($"{string.Join(" | ", columns)}: {string.Join("; ", rows.Select(row => CanonicalText.OfRow(row, false)))}");

    /// <summary>What came and what was due; null where they are the same.</summary>
    public static string? Difference(ExpectedRows expected, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        if (expected.Columns.Count == 0 && expected.Rows.Count == 0)
            return rows.Count == 0 ? null : $"{rows.Count} rows, where none is due";
        if (!columns.SequenceEqual(expected.Columns))
            return $"columns {string.Join(", ", columns)}, where {string.Join(", ", expected.Columns)} are due";
        var (actual, due) = (Texts(rows), Texts(expected.Rows));
        return actual.SequenceEqual(due) ? null : $"{Other(actual, due)}, where {Other(due, actual)} is due";

        List<string> Texts(IEnumerable<IReadOnlyList<object?>> values)
        {
            var texts = values.Select(row => CanonicalText.OfRow(row, expected.AnyListOrder));
            return [.. expected.Ordered ? texts : texts.Order(StringComparer.Ordinal)];
        }
    }

    private static string Other(List<string> rows, List<string> others) =>
        Cut(string.Join("; ", rows.Except(others).Take(3).DefaultIfEmpty($"{rows.Count} rows")));

    private static string Cut(string text)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }
}
