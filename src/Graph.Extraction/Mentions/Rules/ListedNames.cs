using Graph.Extraction.Analysis;
using Graph.Extraction.Mentions.Tagging;
using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Rules;

/// <summary>Proposes the items of a list (甲、乙、丙等企业) to be what the tagger takes their brothers for.</summary>
internal static class ListedNames
{
    private const int Longest = 16;
    private const int Fewest = 2;
    private const int Most = 4;

    /// <param name="spans">What the tagger found.</param>
    /// <returns>Which rule proposes: by how many brothers are told to be of the type, and whether others are told to be of another.</returns>
    public static IEnumerable<(string Rule, EntitySpan Span)> Find(string text, IReadOnlyList<TaggedSpan> spans)
    {
        if (!text.Contains('、'))
            yield break;
        foreach (var items in Enumerations.Lists(text))
        {
            var types = items.Select((item, i) => TypeOf(item, i == 0, i == items.Count - 1, spans)).ToList();
            for (var i = 1; i < items.Count; i++)
            {
                var (start, end) = items[i];
                if (end - start is < 2 or > Longest)
                    continue;
                var brothers = types.Where((type, other) => type is not null && other != i).GroupBy(type => type!.Value).ToList();
                foreach (var alike in brothers.Where(group => group.Count() >= Fewest))
                    yield return ($"listed beside {Math.Min(alike.Count(), Most)}{(brothers.Count > 1 ? " and others" : "")}", new EntitySpan(start, end, alike.Key));
            }
        }
    }

    private static EntityType? TypeOf((int Start, int End) item, bool isFirst, bool isLast, IReadOnlyList<TaggedSpan> spans)
    {
        foreach (var (start, end, type) in spans)
            if (start >= item.Start && end <= item.End && (isFirst || start == item.Start) && (isLast || end == item.End))
                return (EntityType)type;
        return null;
    }
}
