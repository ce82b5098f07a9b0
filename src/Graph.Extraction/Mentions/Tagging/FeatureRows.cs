namespace Graph.Extraction.Mentions.Tagging;

/// <summary>The features of a sentence's characters: for each a list of keys. Reused from sentence to sentence.</summary>
internal sealed class FeatureRows
{
    private uint[] _keys = new uint[512];
    private int[] _ends = new int[64];
    private int _size;

    /// <summary>How many characters are filled in.</summary>
    public int Count { get; private set; }

    /// <summary>The keys of all characters.</summary>
    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, _size);

    public ReadOnlySpan<uint> this[int character] => _keys.AsSpan()[(character == 0 ? 0 : _ends[character - 1]).._ends[character]];

    /// <summary>Where in <see cref="Keys"/> those of a character end, and those of the next begin.</summary>
    public int EndOf(int character) => _ends[character];

    public void Clear() => _size = Count = 0;

    public void Add(uint key)
    {
        if (_size == _keys.Length)
            Array.Resize(ref _keys, 2 * _size);
        _keys[_size++] = key;
    }

    public void EndCharacter()
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, 2 * Count);
        _ends[Count++] = _size;
    }
}
