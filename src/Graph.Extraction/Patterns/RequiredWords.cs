using System.Collections.Immutable;

namespace Graph.Extraction.Patterns;

/// <summary>
/// The words without which a regular expression cannot match. Most sentences hold none of them, and need not be searched with the
/// expression. Knows the syntax that the rules use; what it does not know requires nothing.
/// </summary>
internal static class RequiredWords
{
    private const int LargestClass = 8;

    /// <summary>The lists; of each one word at least stands where the expression matches. None: it may match anywhere.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(string pattern)
    {
        var at = 0;
        return Alternatives(pattern, ref at);
    }

    // Up to the end of the group. Of several branches any may match: what all of them together require is one list, a word list of each.
    private static ImmutableArray<ImmutableArray<string>> Alternatives(string pattern, ref int at)
    {
        var branches = new List<ImmutableArray<ImmutableArray<string>>> { Sequence(pattern, ref at) };
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            branches.Add(Sequence(pattern, ref at));
        }
        if (branches.Count == 1)
            return branches[0];
        return branches.Exists(branch => branch.IsEmpty) ? [] : [[.. branches.SelectMany(branch => Best(branch)).Distinct()]];
    }

    // The list that says most: its shortest word is the longest.
    private static ImmutableArray<string> Best(ImmutableArray<ImmutableArray<string>> lists) =>
        lists.MaxBy(list => list.Min(word => word.Length));

    private static ImmutableArray<ImmutableArray<string>> Sequence(string pattern, ref int at)
    {
        var lists = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var word = "";
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var start = at;
            var item = Item(pattern, ref at);
            var isOptional = IsOptional(pattern, ref at, out var isRepeated);
            var isCharacter = item is [[{ Length: 1 }]] && pattern[start] is not ('(' or '[');
            if (isCharacter && !isOptional)
                word += item[0][0];
            if (!isCharacter || isOptional || isRepeated)
            {
                EndWord();
                if (!isCharacter && !isOptional)
                    lists.AddRange(item);
            }
        }
        EndWord();
        return lists.ToImmutable();

        void EndWord()
        {
            if (word.Length > 0)
                lists.Add([word]);
            word = "";
        }
    }

    // A character, a class, a group; what it requires.
    private static ImmutableArray<ImmutableArray<string>> Item(string pattern, ref int at)
    {
        switch (pattern[at])
        {
            case '(':
                return Group(pattern, ref at);
            case '[':
                return Class(pattern, ref at);
            case '\\':
                at += 2;
                return char.IsLetterOrDigit(pattern[at - 1]) ? [] : [[pattern[at - 1].ToString()]];
            case '.' or '^' or '$':
                at++;
                return [];
            default:
                return [[pattern[at++].ToString()]];
        }
    }

    private static ImmutableArray<ImmutableArray<string>> Group(string pattern, ref int at)
    {
        var rest = pattern.AsSpan(at);
        var isNegative = rest.StartsWith("(?!") || rest.StartsWith("(?<!");
        at += rest.StartsWith("(?<=") || rest.StartsWith("(?<!") ? 4
            : rest.StartsWith("(?<") ? rest.IndexOf('>') + 1
            : rest.StartsWith("(?") ? 3 : 1;
        var required = Alternatives(pattern, ref at);
        at++;
        return isNegative ? [] : required;
    }

    private static ImmutableArray<ImmutableArray<string>> Class(string pattern, ref int at)
    {
        var end = at + 1;
        while (pattern[end] != ']')
            end += pattern[end] == '\\' ? 2 : 1;
        var members = pattern[(at + 1)..end];
        at = end + 1;
        return members.Length > LargestClass || members.AsSpan().IndexOfAny('^', '-', '\\') >= 0 ? [] : [[.. members.Select(member => member.ToString())]];
    }

    // Reads a quantifier, if one stands there.
    private static bool IsOptional(string pattern, ref int at, out bool isRepeated)
    {
        var isOptional = false;
        isRepeated = false;
        while (at < pattern.Length && pattern[at] is '?' or '*' or '+' or '{')
        {
            isOptional |= !isRepeated && (pattern[at] is '?' or '*' || pattern[at] == '{' && pattern[at + 1] == '0');
            isRepeated = true;
            at = pattern[at] == '{' ? pattern.IndexOf('}', at) + 1 : at + 1;
        }
        return isOptional;
    }
}
