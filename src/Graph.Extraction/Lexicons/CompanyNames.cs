using System.IO.Compression;
using System.Reflection;

namespace Graph.Extraction.Lexicons;

/// <summary>
/// Short names and brands of companies (<c>Lexicons/company-names.txt.gz</c>, a line a name, 2 to 5 characters). Many are words of
/// the language too; that a stretch of text is in the list is weak evidence.
/// </summary>
internal sealed class CompanyNames
{
    public const int Shortest = 2;
    public const int Longest = 5;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names;

    private CompanyNames(HashSet<string> names) => _names = names.GetAlternateLookup<ReadOnlySpan<char>>();

    public static CompanyNames Load()
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream("Lexicons/company-names.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var names = new HashSet<string>(300_000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } name)
            names.Add(name);
        return new CompanyNames(names);
    }

    /// <summary>The length of the longest name that begins <paramref name="text"/>, or 0.</summary>
    public int LongestAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length >= Shortest; length--)
            if (_names.Contains(text[..length]))
                return length;
        return 0;
    }
}
