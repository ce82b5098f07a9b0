namespace Graph.Cypher;

/// <summary>Finds the word that was probably meant.</summary>
internal static class NearMiss
{
    /// <summary>
    /// The candidate closest to <paramref name="word"/> without regard to case, by edits (insert, delete, replace, swap
    /// of neighbours: the optimal string alignment distance), of at most a third of the word's length; null where none
    /// is that close.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var most = Math.Clamp(word.Length / 3, 1, 3);
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= most)
            .Select(candidate => (candidate, edits: Distance(word, candidate)))
            .Where(x => x.edits <= most && x.edits < word.Length)
            .OrderBy(x => x.edits).ThenBy(x => x.candidate, StringComparer.Ordinal)
            .Select(x => x.candidate)
            .FirstOrDefault();
    }

    private static int Distance(string a, string b)
    {
        a = a.ToUpperInvariant();
        b = b.ToUpperInvariant();
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        return table[a.Length, b.Length];
    }
}
