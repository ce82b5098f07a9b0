namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// The key of a feature: a 32-bit hash of its template and values, the same in every process. Two of half a million features
/// share a key once in some thousands of cases, which costs nothing worth a table of names.
/// </summary>
internal static class FeatureKey
{
    public static uint Of(int template, uint a, uint b = 0, uint c = 0)
    {
        var hash = (a + 1UL) * 0x9E3779B97F4A7C15UL + (b + 1UL) * 0xC2B2AE3D27D4EB4FUL + (c + ((ulong)template << 32)) * 0x165667B19E3779F9UL;
        return (uint)(Mix(hash) >> 32);
    }

    /// <summary>A stretch of text as one value for <see cref="Of"/>.</summary>
    public static uint Text(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return (uint)(Mix(hash) >> 32);
    }

    private static ulong Mix(ulong x)
    {
        x ^= x >> 31;
        x *= 0x7FB5D329728EA185UL;
        x ^= x >> 27;
        x *= 0x81DADEF4BC2DD44DUL;
        return x ^ (x >> 33);
    }
}
