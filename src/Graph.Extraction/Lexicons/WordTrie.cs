namespace Graph.Extraction.Lexicons;

/// <summary>A trie over UTF-16 units whose words belong to numbered classes; Latin letters are compared without case.</summary>
internal sealed class WordTrie
{
    private readonly Dictionary<(int Node, char Unit), int> _children = [];
    private readonly List<ulong> _classes = [0];

    public void Add(string word, int wordClass)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(wordClass, 64);
        var node = 0;
        foreach (var c in word)
        {
            var unit = char.ToLowerInvariant(c);
            if (!_children.TryGetValue((node, unit), out var child))
            {
                _children.Add((node, unit), child = _classes.Count);
                _classes.Add(0);
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
            if (start > 0 && char.IsAsciiLetter(text[start]) && char.IsAsciiLetter(text[start - 1]))
                continue;
            var node = 0;
            for (var end = start; end < text.Length;)
            {
                if (!_children.TryGetValue((node, char.ToLowerInvariant(text[end++])), out node))
                    break;
                var classes = _classes[node];
                if (classes == 0 || (end < text.Length && char.IsAsciiLetter(text[end]) && char.IsAsciiLetter(text[end - 1])))
                    continue;
                for (; classes != 0; classes &= classes - 1)
                    matches.Add(new ClassMatch(start, end, System.Numerics.BitOperations.TrailingZeroCount(classes)));
            }
        }
    }
}
