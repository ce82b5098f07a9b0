using System.Runtime.InteropServices;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>The features of a sentence's characters: for each a list of keys. Reused from sentence to sentence.</summary>
internal sealed class FeatureRows
{
    private readonly List<uint> _keys = [];
    private readonly List<int> _ends = [];

    /// <summary>How many characters are filled in.</summary>
    public int Count => _ends.Count;

    public ReadOnlySpan<uint> this[int character]
    {
        get
        {
            var start = character == 0 ? 0 : _ends[character - 1];
            return CollectionsMarshal.AsSpan(_keys)[start.._ends[character]];
        }
    }

    /// <summary>The keys of all characters.</summary>
    public ReadOnlySpan<uint> Keys => CollectionsMarshal.AsSpan(_keys);

    /// <summary>Where in <see cref="Keys"/> those of a character end, and those of the next begin.</summary>
    public int EndOf(int character) => _ends[character];

    public void Clear()
    {
        _keys.Clear();
        _ends.Clear();
    }

    public void Add(uint key) => _keys.Add(key);

    public void EndCharacter() => _ends.Add(_keys.Count);
}
