namespace Graph.Querying;

/// <summary>How alike two words are.</summary>
internal static class Closeness
{
    /// <summary>Up to <paramref name="most"/> of the candidates that are like <paramref name="word"/>, the closest first.</summary>
    public static List<string> Closest(string word, IEnumerable<string> candidates, int most) =>
        [.. candidates
            .Select(candidate => (candidate, difference: Difference(word, candidate)))
            .Where(x => x.difference <= 0.6)
            .OrderBy(x => x.difference).ThenBy(x => x.candidate, StringComparer.Ordinal)
            .Select(x => x.candidate)
            .Take(most)];

    /// <summary>
    /// From 0, the same, to 1, nothing in common: edits (insert, delete, replace) a character of the longer word; two thirds of that
    /// where one holds the other.
    /// </summary>
    public static double Difference(string a, string b)
    {
        var edits = (double)Edits(a, b) / Math.Max(1, Math.Max(a.Length, b.Length));
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) ? edits * 2 / 3 : edits;
    }

    // Levenshtein's distance, one row at a time.
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
