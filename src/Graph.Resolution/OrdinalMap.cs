using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Resolution;

/// <summary>
/// A few values by name, in ordinal order of the names; it does not change. One array: as few as a node holds are found
/// in it, and copied, faster than a tree of them is built.
/// </summary>
public sealed class OrdinalMap<T> : IReadOnlyDictionary<string, T>
{
    public static readonly OrdinalMap<T> Empty = new([]);

    private readonly KeyValuePair<string, T>[] _entries;

    private OrdinalMap(KeyValuePair<string, T>[] entries) => _entries = entries;

    public int Count => _entries.Length;

    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    public IEnumerable<T> Values => _entries.Select(entry => entry.Value);

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"“{key}” is not there");

    /// <param name="entries">In any order, each name once; the array is the map's from then on.</param>
    /// <exception cref="ArgumentException">A name stands there twice.</exception>
    public static OrdinalMap<T> Of(KeyValuePair<string, T>[] entries)
    {
        entries.AsSpan().Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        for (var i = 1; i < entries.Length; i++)
            if (entries[i - 1].Key == entries[i].Key)
                throw new ArgumentException($"“{entries[i].Key}” stands there twice", nameof(entries));
        return entries.Length == 0 ? Empty : new OrdinalMap<T>(entries);
    }

    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _entries;

    /// <summary>The map with this value for the name, in place of another or beside the others.</summary>
    public OrdinalMap<T> With(string key, T value)
    {
        var at = Find(key);
        var entry = KeyValuePair.Create(key, value);
        if (at < 0)
            return new OrdinalMap<T>([.. _entries.AsSpan(0, ~at), entry, .. _entries.AsSpan(~at)]);
        var entries = _entries.AsSpan().ToArray();
        entries[at] = entry;
        return new OrdinalMap<T>(entries);
    }

    public OrdinalMap<T> Without(string key) =>
        Find(key) is >= 0 and var at ? new OrdinalMap<T>([.. _entries.AsSpan(0, at), .. _entries.AsSpan(at + 1)]) : this;

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var at = Find(key);
        value = at < 0 ? default : _entries[at].Value;
        return at >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Where it stands, or the complement of where it would.
    private int Find(string key)
    {
        var (low, high) = (0, _entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(_entries[middle].Key, key);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }
}
