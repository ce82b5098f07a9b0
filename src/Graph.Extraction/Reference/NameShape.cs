namespace Graph.Extraction.Reference;

/// <summary>What the characters of two names tell of each other.</summary>
internal static class NameShape
{
    /// <summary>All characters of <paramref name="shorter"/> stand in <paramref name="longer"/>, in order.</summary>
    public static bool IsSubsequence(string shorter, string longer)
    {
        if (shorter.Length >= longer.Length)
            return false;
        var at = 0;
        foreach (var c in longer)
            if (at < shorter.Length && shorter[at] == c)
                at++;
        return at == shorter.Length;
    }
}
