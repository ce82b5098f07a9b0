using Graph.Extraction.Lexicons;

namespace Graph.Extraction.Mentions.Tagging;

/// <summary>
/// The lists of a sentence (甲、乙和丙等机构): what an item's brothers look like, and what the list is said to be of, speaks for the item.
/// </summary>
internal static class Enumerations
{
    private const int LongestItem = 16;
    private const string ClauseMarks = ",。;:!?()“”「」";

    /// <summary>Adds to each character of a list's items what is known of the list, with its place in the item.</summary>
    public static void AddCues(string text, IReadOnlyList<ClassMatch> matches, WordClasses classes, CompanyNames companies, List<uint>[] cues)
    {
        if (!text.Contains('、'))
            return;
        // For each end the latest start of a word there that ends houses' names; for each start the class of the longest word there.
        var headStarts = new int[text.Length + 1];
        var classAt = new int[text.Length + 1];
        headStarts.AsSpan().Fill(-1);
        classAt.AsSpan().Fill(-1);
        foreach (var match in matches)
        {
            if (classAt[match.Start] < 0)
                classAt[match.Start] = match.Class;
            if (classes.Names[match.Class] is var name
                && (name.StartsWith("organization-heads/", StringComparison.Ordinal) || name.StartsWith("public-bodies/", StringComparison.Ordinal)))
                headStarts[match.End] = Math.Max(headStarts[match.End], match.Start);
        }
        foreach (var (start, end) in Clauses(text))
            AddClause(text, start, end, headStarts, classAt, companies, cues);
    }

    /// <summary>The lists of a sentence, each as its items. Where the first begins and, without 等, the last ends is not known: they reach to the clause's ends.</summary>
    public static IEnumerable<List<(int Start, int End)>> Lists(string text) => Clauses(text).Select(clause => ItemsOf(text, clause.Start, clause.End));

    // Those with 、.
    private static IEnumerable<(int Start, int End)> Clauses(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            var separators = 0;
            while (end < text.Length && !ClauseMarks.Contains(text[end]))
                if (text[end++] == '、')
                    separators++;
            if (separators > 0)
                yield return (start, end);
            start = end + 1;
        }
    }

    private static void AddClause(
        string text, int start, int end, int[] headStarts, int[] classAt, CompanyNames companies, List<uint>[] cues)
    {
        var items = ItemsOf(text, start, end);
        var houses = 0;
        var known = 0;
        var kinds = new bool[items.Count, 2];
        for (var item = 0; item < items.Count; item++)
        {
            var (from, to) = items[item];
            kinds[item, 0] = headStarts[to] >= from;
            kinds[item, 1] = to - from is >= CompanyNames.Shortest and <= CompanyNames.Longest && companies.LongestAt(text.AsSpan(from, to - from)) == to - from;
            houses += kinds[item, 0] ? 1 : 0;
            known += kinds[item, 1] ? 1 : 0;
        }

        var trailer = Trailer(text, items[^1].End, end, classAt);
        for (var item = 0; item < items.Count; item++)
        {
            var (from, to) = items[item];
            var brothers = (uint)(Math.Min(houses - (kinds[item, 0] ? 1 : 0), 2) * 3 + Math.Min(known - (kinds[item, 1] ? 1 : 0), 2));
            // The first item begins somewhere before its mark, the last ends somewhere behind it.
            var kind = item == 0 ? 1u : item == items.Count - 1 ? 2u : 3u;
            for (var i = Math.Max(from, to - LongestItem); i < Math.Min(to, from + LongestItem); i++)
            {
                var place = kind switch
                {
                    1 => (uint)Math.Min(to - 1 - i, 6),
                    2 => 10 + (uint)Math.Min(i - from, 6),
                    _ => 20 + (i == from ? (i == to - 1 ? 3u : 0) : i == to - 1 ? 2u : 1),
                };
                cues[i].Add(FeatureKey.Of(60, place));
                cues[i].Add(FeatureKey.Of(61, place, brothers));
                cues[i].Add(FeatureKey.Of(62, place, brothers, trailer));
                cues[i].Add(FeatureKey.Of(63, place, trailer));
                if (kind == 3)
                    cues[i].Add(FeatureKey.Of(64, place, (uint)Math.Min(to - from, 12), brothers));
            }
        }
    }

    // Parted by 、; the last part also by 和, 与, 及, 以及 and ended by 等.
    private static List<(int Start, int End)> ItemsOf(string text, int start, int end)
    {
        var items = new List<(int, int)>();
        var from = start;
        for (var i = start; i <= end; i++)
            if (i == end || text[i] == '、')
            {
                items.Add((from, i));
                from = i + 1;
            }

        var (last, stop) = items[^1];
        var etc = text.IndexOf('等', last, stop - last);
        if (etc > last)
            stop = etc;
        items[^1] = (last, stop);
        for (var i = last + 1; i < stop - 1; i++)
            if (text[i] is '和' or '与' or '及')
            {
                items[^1] = (last, text[i - 1] == '以' && i - 1 > last ? i - 1 : i);
                items.Add((i + 1, stop));
                break;
            }
        return items;
    }

    // The class of the first word of a class behind 等: 等机构, 等多家知名企业, 等领导.
    private static uint Trailer(string text, int from, int end, int[] classAt)
    {
        if (from >= end || text[from] != '等')
            return 0;
        for (var at = from + 1; at < Math.Min(from + 7, end); at++)
            if (classAt[at] >= 0)
                return 2 + (uint)classAt[at];
        return 1;
    }
}
