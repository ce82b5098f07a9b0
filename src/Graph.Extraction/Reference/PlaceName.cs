using Graph.Segmentation;

namespace Graph.Extraction.Reference;

/// <summary>The place, country or rank that a house's name begins with.</summary>
internal static class PlaceName
{
    private static readonly string[] Wide = ["国务院", "中共", "全国", "国家", "中国", "美国"];

    /// <summary>How many characters of the name are its place; 0: it begins with none.</summary>
    public static int LengthAt(string name)
    {
        foreach (var wide in Wide)
            if (name.StartsWith(wide, StringComparison.Ordinal))
                return wide.Length;
        var longest = 0;
        foreach (var match in Lexicon.Default.Prefixes(name))
            if (match.Entry.Tag == "ns" && match.Length < name.Length)
                longest = match.Length;
        return longest > 0 && longest + 1 < name.Length && name[longest] is '省' or '市' or '县' && name[longest + 1] is not ('政' or '委') ? longest + 1 : longest;
    }
}
