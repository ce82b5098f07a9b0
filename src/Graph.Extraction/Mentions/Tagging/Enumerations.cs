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
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            var separators = 0;
            while (end < text.Length && !ClauseMarks.Contains(text[end]))
                if (text[end++] == '、')
                    separators++;
            if (separators > 0)
                AddClause(text, start, end, matches, classes, companies, cues);
            start = end + 1;
        }
    }

    private static void AddClause(
        string text, int start, int end, IReadOnlyList<ClassMatch> matches, WordClasses classes, CompanyNames companies, List<uint>[] cues)
    {
        var items = ItemsOf(text, start, end);
        var houses = 0;
        var known = 0;
        var kinds = new bool[items.Count, 2];
        for (var item = 0; item < items.Count; item++)
        {
            var (from, to) = items[item];
            foreach (var match in matches)
                if (match.End == to && match.Start >= from && classes.Names[match.Class] is var name
                    && (name.StartsWith("organization-heads/", StringComparison.Ordinal) || name.StartsWith("public-bodies/", StringComparison.Ordinal)))
                    kinds[item, 0] = true;
            kinds[item, 1] = to - from is >= CompanyNames.Shortest and <= CompanyNames.Longest && companies.LongestAt(text.AsSpan(from, to - from)) == to - from;
            houses += kinds[item, 0] ? 1 : 0;
            known += kinds[item, 1] ? 1 : 0;
        }

        var trailer = Trailer(text, items[^1].End, end, matches);
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
    private static uint Trailer(string text, int from, int end, IReadOnlyList<ClassMatch> matches)
    {
        if (from >= end || text[from] != '等')
            return 0;
        var nearest = 1u;
        var at = from + 7;
        foreach (var match in matches)
            if (match.Start > from && match.Start < at && match.End <= end)
                (at, nearest) = (match.Start, 2 + (uint)match.Class);
        return nearest;
    }
}
