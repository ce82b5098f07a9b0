using System.Numerics;

namespace Graph.Extraction.Lexicons;

/// <summary>A trie over UTF-16 units whose words belong to numbered classes; Latin letters are compared without case.</summary>
internal sealed class WordTrie
{
    // Most units of a text begin no word: that costs one look into an array. 0: no child.
    private readonly int[] _first = new int[char.MaxValue + 1];
    private readonly Dictionary<(int Node, char Unit), int> _children = [];
    private readonly List<ulong> _classes = [0];

    public void Add(string word, int wordClass)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(wordClass, 64);
        var node = 0;
        foreach (var c in word)
        {
            var unit = char.ToLowerInvariant(c);
            var child = Child(node, unit);
            if (child == 0)
            {
                child = _classes.Count;
                _classes.Add(0);
                if (node == 0)
                    _first[unit] = _first[char.ToUpperInvariant(unit)] = child;
                else
                    _children.Add((node, unit), child);
            }
            node = child;
        }
        _classes[node] |= 1UL << wordClass;
    }

    public void Match(ReadOnlySpan<char> text, List<ClassMatch> matches)
    {
        for (var start = 0; start < text.Length; start++)
        {
            // A Latin word is matched whole: Lab is not in Label.
            var node = _first[text[start]];
            if (node == 0 || start > 0 && char.IsAsciiLetter(text[start]) && char.IsAsciiLetter(text[start - 1]))
                continue;
            for (var end = start + 1; node != 0; node = end < text.Length ? Child(node, char.ToLowerInvariant(text[end++])) : 0)
            {
                var classes = _classes[node];
                if (classes == 0 || (end < text.Length && char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(text[end - 1])))
                    continue;
                for (; classes != 0; classes &= classes - 1)
                    matches.Add(new ClassMatch(start, end, BitOperations.TrailingZeroCount(classes)));
            }
        }
    }

    private int Child(int node, char unit) => node == 0 ? _first[unit] : _children.GetValueOrDefault((node, unit));
}
