namespace Graph.Extraction.Patterns;

/// <summary>Tells in one walk over a text which of some words stand in it. A word's number is its place in the list.</summary>
internal sealed class WordFinder
{
    // For each UTF-16 unit the group of the words that begin with it; 0: none does.
    private readonly ushort[] _groupOf = new ushort[char.MaxValue + 1];
    private readonly List<List<(string Word, int Number)>> _groups = [[]];
    private readonly int _count;

    /// <param name="words">Distinct, none of them empty.</param>
    public WordFinder(IReadOnlyList<string> words)
    {
        _count = words.Count;
        for (var number = 0; number < words.Count; number++)
        {
            ref var group = ref _groupOf[words[number][0]];
            if (group == 0)
            {
                group = (ushort)_groups.Count;
                _groups.Add([]);
            }
            _groups[group].Add((words[number], number));
        }
    }

    /// <summary>For each number whether its word stands in the text.</summary>
    public bool[] In(string text)
    {
        var present = new bool[_count];
        for (var at = 0; at < text.Length; at++)
            if (_groupOf[text[at]] is not 0 and var group)
                foreach (var (word, number) in _groups[group])
                    if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
                        present[number] = true;
        return present;
    }
}
