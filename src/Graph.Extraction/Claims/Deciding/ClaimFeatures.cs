namespace Graph.Extraction.Claims.Deciding;

/// <summary>
/// The evidence for and against one claim: each piece a short text (<c>INVESTED_IN between 领投</c>), kept as its hash (FNV-1a), so that
/// none is built where only weights are looked up.
/// </summary>
/// <param name="names">Where given, the texts are kept there by their hashes: for training.</param>
internal sealed class ClaimFeatures(IDictionary<ulong, string>? names = null)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly List<ulong> _keys = [];
    private ulong _begin = Offset;
    private string _type = "";

    public IReadOnlyList<ulong> Keys => _keys;

    /// <summary>Forgets what was added; what follows speaks of a claim of this type.</summary>
    public void Begin(string type)
    {
        _keys.Clear();
        _type = type;
        _begin = Continue(Continue(Offset, type), " ");
    }

    public void Add(string name) => Keep(Continue(_begin, name), name, [], []);

    public void Add(string name, ReadOnlySpan<char> value) => Keep(Continue(Continue(Continue(_begin, name), " "), value), name, value, []);

    public void Add(string name, ReadOnlySpan<char> value, ReadOnlySpan<char> more) =>
        Keep(Continue(Continue(Continue(Continue(Continue(_begin, name), " "), value), "|"), more), name, value, more);

    public void Add(string name, int value)
    {
        Span<char> digits = stackalloc char[11];
        value.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        Add(name, digits[..length]);
    }

    /// <summary>The key of a feature written out, as a model's file lists it.</summary>
    public static ulong KeyOf(string feature) => Continue(Offset, feature);

    private void Keep(ulong key, string name, ReadOnlySpan<char> value, ReadOnlySpan<char> more)
    {
        _keys.Add(key);
        if (names is not null && !names.ContainsKey(key))
            names[key] = value.IsEmpty ? $"{_type} {name}" : more.IsEmpty ? $"{_type} {name} {value}" : $"{_type} {name} {value}|{more}";
    }

    private static ulong Continue(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }
}
