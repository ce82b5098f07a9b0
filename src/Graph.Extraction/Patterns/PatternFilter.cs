using System.Collections.Immutable;

namespace Graph.Extraction.Patterns;

/// <summary>
/// Tells in one walk over a text which of many regular expressions may match in it: those of which it holds a word of each list that they
/// require. Most texts hold nearly none, and are spared the search with the expression.
/// </summary>
internal sealed class PatternFilter
{
    private readonly WordFinder _words;

    // For each expression its lists, as numbers of words.
    private readonly int[][][] _required;

    /// <param name="required">For each expression lists of words (<see cref="RequiredWords"/>); of each list one at least stands where it matches.</param>
    public PatternFilter(IEnumerable<ImmutableArray<ImmutableArray<string>>> required)
    {
        var lists = required.ToArray();
        var numbers = new Dictionary<string, int>();
        foreach (var word in lists.SelectMany(expression => expression).SelectMany(list => list))
            numbers.TryAdd(word, numbers.Count);
        _words = new WordFinder([.. numbers.Keys]);
        _required = Array.ConvertAll(lists, expression => expression.Select(list => list.Select(word => numbers[word]).ToArray()).ToArray());
    }

    /// <summary>The places of these expressions in the list, in order.</summary>
    public List<int> MayMatch(string text)
    {
        var present = _words.In(text);
        var found = new List<int>();
        for (var expression = 0; expression < _required.Length; expression++)
            if (HoldsOneOfEach(_required[expression], present))
                found.Add(expression);
        return found;
    }

    private static bool HoldsOneOfEach(int[][] lists, bool[] present)
    {
        foreach (var list in lists)
            if (!HoldsOne(list, present))
                return false;
        return true;
    }

    private static bool HoldsOne(int[] list, bool[] present)
    {
        foreach (var word in list)
            if (present[word])
                return true;
        return false;
    }
}
