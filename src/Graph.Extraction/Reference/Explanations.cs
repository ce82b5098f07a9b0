using Graph.Extraction.Analysis;
using Graph.Model.Ontology;

namespace Graph.Extraction.Reference;

/// <summary>
/// Finds where a sentence itself says that two names are one: <c>全名（以下简称“短名”）</c>, <c>全名（Latin）</c>,
/// <c>新名（原名旧名）</c>, <c>全名，简称短名</c>.
/// </summary>
internal static class Explanations
{
    private const int LongestGap = 12;

    // The word in the gap, and what the explanation is called. Longer words first.
    private static readonly (string Cue, string How)[] Cues =
    [
        ("以下统称", "以下简称"), ("以下简称", "以下简称"), ("以下称", "以下简称"), ("下称", "以下简称"), ("简称", "以下简称"), ("英文名", "又称"), ("英文简称", "又称"),
        ("中文名", "又称"), ("又称", "又称"), ("又名", "又称"), ("也称", "又称"), ("亦称", "又称"), ("曾用名", "原名"), ("原名", "原名"), ("前身为", "原名"), ("原", "原名"), ("即", "即"), ("也就是", "即"),
    ];

    public static IEnumerable<Link> Find(IReadOnlyList<FoldedSentence> sentences, ArticleNames names)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var text = sentences[i].Folded;
            var places = names.Places[i];
            for (var second = 1; second < places.Length; second++)
            {
                var (a, b) = (places[second - 1], places[second]);
                if (a.Name.Type != b.Name.Type || a.Name == b.Name || b.Start - a.End > LongestGap || b.Start <= a.End)
                    continue;
                if (How(text, a, b) is not { } how)
                    continue;
                // The name outside of the bracket is the one that the article goes by, unless the one inside is spelt out in full.
                var (full, shorter) = how != "原名" && IsSpeltOut(b.Name.Folded, a.Name.Folded) ? (b.Name, a.Name) : (a.Name, b.Name);
                yield return new Link(shorter, full, how, sentences[i].Sentence.Position);
            }
        }
    }

    private static string? How(string text, NamePlace a, NamePlace b)
    {
        var gap = text[a.End..b.Start].Trim(' ', '“', '"', '”', '‘', '’', '「', '」', ':', '为', '是');
        var behind = b.End < text.Length ? text.AsSpan(b.End).TrimStart(" ”\"’」") : "";
        // In brackets may stand more than one: 全名(Latin,LTN).
        var closes = behind.Length > 0 && (behind[0] == ')' || behind[0] is ',' or '、' or '/' or ';' && behind.IndexOf(')') is >= 0 and < LongestGap);
        if (gap.StartsWith('('))
        {
            var inside = gap[1..].Trim(' ', '“', '"', '‘', ':', '「', '为', '是');
            foreach (var (cue, how) in Cues)
                if (inside.StartsWith(cue, StringComparison.Ordinal) && inside.Length <= cue.Length + 1)
                    return how;
            return inside.Length == 0 && closes && AreSpellings(a.Name, b.Name) ? "bracket" : null;
        }
        if (gap is "," or "、" or "/" or ";" && behind.StartsWith(")") && IsLatin(a.Name.Folded) && IsLatin(b.Name.Folded) && BracketOpens(text, a))
            return "bracket";
        if (gap.Length > 1 && gap[0] is ',' or ';')
            foreach (var (cue, how) in Cues)
                if (cue.Length > 1 && gap.AsSpan(1).SequenceEqual(cue))
                    return how;
        return null;
    }

    private static bool BracketOpens(string text, NamePlace place) => text.AsSpan(0, place.Start).TrimEnd(" “\"‘「").EndsWith("(");

    // 鼎岳集团(Dingyue Group), 工业和信息化部(工信部); not 甲公司(乙资本).
    private static bool AreSpellings(ArticleName a, ArticleName b) =>
        IsLatin(a.Folded) != IsLatin(b.Folded)
        || (a.Type == EntityType.Person && (a.Folded.Contains('·') || b.Folded.Contains('·')))
        || NameShape.IsSubsequence(Chinese(b.Folded), a.Folded) || NameShape.IsSubsequence(Chinese(a.Folded), b.Folded)
        || (IsLatin(a.Folded) && IsLatin(b.Folded));

    // 鼎岳 of DY鼎岳; of a Latin name all.
    private static string Chinese(string name)
    {
        var at = name.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        return at > 0 && at < name.Length - 1 ? name[at..] : name;
    }

    private static bool IsSpeltOut(string inner, string outer) =>
        !IsLatin(inner) && inner.Length >= outer.Length + 4 && inner.EndsWith("公司", StringComparison.Ordinal);

    private static bool IsLatin(string name) => !name.Any(c => c >= '\u4E00');
}
