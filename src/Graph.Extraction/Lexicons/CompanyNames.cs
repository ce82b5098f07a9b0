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

    private const int Slots = 1 << 20;
    private const int BeginningBits = 18;

    // A set of 64-bit hashes with open addressing; of some hundred thousand names two share one in a run of a million lists.
    private readonly ulong[] _hashes = new ulong[Slots];

    // Which hashes of two units begin a name: most places of a text begin none.
    private readonly bool[] _beginnings = new bool[1 << BeginningBits];

    private CompanyNames()
    {
    }

    public static CompanyNames Load()
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream("Lexicons/company-names.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var names = new CompanyNames();
        foreach (var name in reader.ReadToEnd().AsSpan().EnumerateLines())
            if (name.Length is >= Shortest and <= Longest)
                names.Add(name);
        return names;
    }

    /// <summary>The length of the longest name that begins <paramref name="text"/>, or 0.</summary>
    public int LongestAt(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest)
            return 0;
        var hash = Next(Next(0, text[0]), text[1]);
        if (!_beginnings[Beginning(hash)])
            return 0;
        var longest = Contains(hash) ? Shortest : 0;
        for (var i = Shortest; i < Math.Min(Longest, text.Length); i++)
        {
            hash = Next(hash, text[i]);
            if (Contains(hash))
                longest = i + 1;
        }
        return longest;
    }

    private void Add(ReadOnlySpan<char> name)
    {
        var hash = Next(Next(0, name[0]), name[1]);
        _beginnings[Beginning(hash)] = true;
        foreach (var unit in name[Shortest..])
            hash = Next(hash, unit);
        _hashes[SlotOf(hash)] = hash;
    }

    private bool Contains(ulong hash) => _hashes[SlotOf(hash)] == hash;

    // Where the hash stands, or the vacant slot where it would.
    private int SlotOf(ulong hash)
    {
        var slot = (int)(hash >> 32) & (Slots - 1);
        while (_hashes[slot] != 0 && _hashes[slot] != hash)
            slot = (slot + 1) & (Slots - 1);
        return slot;
    }

    private static int Beginning(ulong hash) => (int)(hash >> (64 - BeginningBits));

    private static ulong Next(ulong hash, char unit)
    {
        hash = (hash + unit + 1) * 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }
}
