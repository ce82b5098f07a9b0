using System.Collections.Immutable;
using Graph.Evaluation.Figures;
using Graph.Model.Extraction;

namespace Graph.Evaluation.PublicSets;

/// <summary>
/// The MSRA test set (Levow 2006), <c>msra_test/msra_test.txt</c>: organizations and persons in sentences of the People's Daily. A name is right where both
/// ends and the type are; each place of a name counts. The tagger reads the sentences as it reads those of any article. The product reads each
/// as an article of its own, where its decision, made for whole articles of business news, has little to go by: its rows are for orientation.
/// <para>The file marks no name that another one follows at once: in 新华社北京 only 北京, of a list of delegates only those with something behind them. No two
/// marked names touch, and of the original's 1,973 persons 1,224 are left, so that who finds all 1,973 has a precision of 0.62. The rows “no other behind”
/// count a name that is not marked, and that another name follows at once, as neither right nor wrong.</para>
/// </summary>
internal static class Msra
{
    private static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string> { ["Organization"] = "ORG", ["Person"] = "PER" };

    public static FigureTable Measure(string folder, Func<string, ArticleExtraction> extract, Func<string, IEnumerable<NamedSpan>> tagger)
    {
        var samples = Samples.Lines(Path.Combine(folder, "msra_test/msra_test.txt"), static json => (
            Text: json.GetProperty("text").GetString()!,
            Names: json.GetProperty("entity_list").EnumerateArray().Select(static name => new NamedSpan(
                name.GetProperty("entity_index").GetProperty("begin").GetInt32(), name.GetProperty("entity_index").GetProperty("end").GetInt32(),
                name.GetProperty("entity_type").GetString()!)).ToImmutableHashSet()));
        var tagged = Samples.Each(samples, sample => tagger(sample.Text).ToList());
        var found = Samples.Each(samples, sample => NamedSpan.In(extract(sample.Text)).ToList());
        return new FigureTable("MSRA test", $"{samples.Count} sentences", Figure.Of("F1",
        [
            Row("tagger: ORG", "ORG", 0.80, tagged), Row("tagger: PER", "PER", 0.88, tagged),
            Row("tagger: ORG, no other behind", "ORG", null, tagged, NoneBehind), Row("tagger: PER, no other behind", "PER", null, tagged, NoneBehind),
            Row("product: ORG", "ORG", null, found), Row("product: PER", "PER", null, found),
        ]));

        (string, double?, Tally[]) Row(
            string title, string label, double? least, List<NamedSpan>[] read, Func<IReadOnlySet<NamedSpan>, HashSet<NamedSpan>, HashSet<NamedSpan>>? judged = null) =>
            (title, least,
            [
                .. samples.Zip(read, (sample, names) =>
                {
                    var all = names.Where(name => Labels.ContainsKey(name.Type)).Select(name => name with { Type = Labels[name.Type] }).ToHashSet();
                    return NamedSpan.Compare(
                        sample.Names.Where(name => name.Type == label).ToHashSet(),
                        (judged is null ? all : judged(sample.Names, all)).Where(name => name.Type == label).ToHashSet());
                }),
            ]);
    }

    private static HashSet<NamedSpan> NoneBehind(IReadOnlySet<NamedSpan> marked, HashSet<NamedSpan> found)
    {
        var starts = marked.Concat(found).Select(name => name.Start).ToHashSet();
        return [.. found.Where(name => marked.Contains(name) || !starts.Contains(name.End))];
    }
}
