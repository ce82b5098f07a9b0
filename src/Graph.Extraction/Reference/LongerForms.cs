using Graph.Model.Ontology;

namespace Graph.Extraction.Reference;

/// <summary>
/// Finds names that are another name of the article with a word more, which says nothing new: 中国青岭 and 白石青岭投资 (白石 being named
/// too) for 青岭 and 青岭投资, 青岭团队 for 青岭. The shorter one may have a fuller name of its own.
/// </summary>
internal static class LongerForms
{
    private const int ShortestOfHouse = 3;
    private static readonly string[] Behind = ["公司", "团队", "系", "板块", "业务板块", "部门", "俱乐部"];

    public static IEnumerable<Link> Find(ArticleNames names)
    {
        var houses = names.All.Where(name => name.Type == EntityType.Organization).ToList();
        foreach (var longer in houses)
            foreach (var shorter in houses)
                if (shorter.Folded.Length > 1 && longer.Folded.Length > shorter.Folded.Length && Adds(longer.Folded, shorter.Folded, houses) is { } how)
                    yield return new Link(longer, shorter, $"{how} {shorter.Mention.Form}");
    }

    private static string? Adds(string longer, string shorter, List<ArticleName> houses)
    {
        if (longer.StartsWith(shorter, StringComparison.Ordinal))
            return Behind.Contains(longer[shorter.Length..].Trim()) ? "longer for" : null;
        if (!longer.EndsWith(shorter, StringComparison.Ordinal))
            return null;
        var before = longer[..^shorter.Length];
        // 青州白石 and 蓝州白石 are houses of one group.
        if (PlaceName.LengthAt(longer) == before.Length)
            return houses.Count(house => house.Folded.Length > shorter.Length && house.Folded.Contains(shorter, StringComparison.Ordinal) && PlaceName.LengthAt(house.Folded) > 0) == 1
                ? "with its place:" : null;
        return shorter.Length >= ShortestOfHouse && houses.Exists(house => house.Folded == before) ? "with its house:" : null;
    }
}
