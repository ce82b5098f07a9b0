using System.Runtime.CompilerServices;
using System.Text;

namespace Graph.Segmentation.Dictionaries;

/// <summary>
/// A dictionary as a read-only trie in flat arrays, nodes in breadth-first order, so that the children of a node are a
/// sorted run. A node is its number; 0 is the root. Loading is copying: no string is made for a word.
/// The layout of the file is described in <c>tools/distill_jieba.py</c>, which writes it.
/// </summary>
internal sealed class PackedTrie
{
    private readonly int[] _firstChild;
    private readonly ushort[] _units;
    private readonly ushort[] _entries;
    private readonly ushort[] _rootChild = new ushort[char.MaxValue + 1];
    private readonly int[] _frequencies;
    private readonly double[] _logFrequencies;
    private readonly byte[] _tags;

    // Compiled in full at once: its loops are long, and each process runs them once, at its start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PackedTrie(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.ASCII, leaveOpen: true);
        Total = reader.ReadInt64();
        var nodes = reader.ReadInt32();
        var entries = reader.ReadInt32();
        TagNames = new string[reader.ReadInt32()];
        for (var i = 0; i < TagNames.Length; i++)
            TagNames[i] = reader.ReadString();

        _frequencies = Packed.Read<int>(stream, entries);
        _tags = Packed.Read<byte>(stream, entries);
        var counts = Packed.Read<ushort>(stream, nodes);
        _units = Packed.Read<ushort>(stream, nodes);
        _entries = Packed.Read<ushort>(stream, nodes);

        _firstChild = new int[nodes + 1];
        var next = 1;
        for (var node = 0; node < nodes; node++)
        {
            _firstChild[node] = next;
            next += counts[node];
        }
        _firstChild[nodes] = next;
        for (var child = 1; child < _firstChild[1]; child++)
            _rootChild[_units[child]] = (ushort)child;

        _logFrequencies = new double[entries];
        for (var entry = 1; entry < entries; entry++)
            _logFrequencies[entry] = Math.Log(_frequencies[entry]);
    }

    private PackedTrie()
    {
        _firstChild = [1, 1];
        _units = _entries = [0];
        _frequencies = [0];
        _logFrequencies = [0];
        _tags = [0];
        TagNames = [];
    }

    /// <summary>The dictionary without a word.</summary>
    public static PackedTrie Empty { get; } = new();

    /// <summary>The sum of all frequencies.</summary>
    public long Total { get; }

    /// <summary>The parts of speech; <see cref="Tag"/> points here.</summary>
    public string[] TagNames { get; }

    /// <summary>The child of <paramref name="node"/> by <paramref name="unit"/>, or -1.</summary>
    public int Child(int node, char unit)
    {
        if (node == 0)
            return _rootChild[unit] is var child && child != 0 ? child : -1;
        var low = _firstChild[node];
        var high = _firstChild[node + 1] - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = _units[middle];
            if (found == unit)
                return middle;
            if (found < unit)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return -1;
    }

    /// <summary>The frequency of the word that ends in the node; 0: a prefix only.</summary>
    public long Frequency(int node) => _frequencies[_entries[node]];

    /// <summary>The natural logarithm of the frequency, 0 for a prefix.</summary>
    public double LogFrequency(int node) => _logFrequencies[_entries[node]];

    /// <summary>The tag of the word that ends in the node, as an index of <see cref="TagNames"/>; -1: a prefix only.</summary>
    public int Tag(int node) => _entries[node] is var entry && entry != 0 ? _tags[entry] : -1;
}
