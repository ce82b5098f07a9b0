using System.Collections;

namespace Graph.Writing;

/// <summary>Splits rows, in their order, by how many and how heavy they are.</summary>
internal static class Batching
{
    private const int RowsAStatement = 2000;
    private const int BytesAStatement = 4 * 1024 * 1024;

    /// <summary>The rows of one statement at a time.</summary>
    public static IEnumerable<T[]> Statements<T>(IEnumerable<T> rows) => Split(rows, row => Weigh(row), RowsAStatement, BytesAStatement);

    /// <summary>Items of a weight together no more than <paramref name="heaviest"/>, unless one alone is heavier.</summary>
    public static IEnumerable<T[]> Split<T>(IEnumerable<T> items, Func<T, long> weigh, int most, long heaviest)
    {
        var batch = new List<T>();
        var weight = 0L;
        foreach (var item in items)
        {
            var more = weigh(item);
            if (batch.Count > 0 && (batch.Count == most || weight + more > heaviest))
            {
                yield return [.. batch];
                batch.Clear();
                weight = 0;
            }
            batch.Add(item);
            weight += more;
        }
        if (batch.Count > 0)
            yield return [.. batch];
    }

    // About the bytes that a value takes on its way to a server; most characters here take three.
    private static long Weigh(object? value)
    {
        if (value is string text)
            return 3 * text.Length;
        var weight = 0L;
        if (value is IEnumerable<KeyValuePair<string, object?>> map)
            foreach (var (name, item) in map)
                weight += name.Length + Weigh(item);
        else if (value is IEnumerable list)
            foreach (var item in list)
                weight += Weigh(item);
        else
            weight = 8;
        return weight;
    }
}
