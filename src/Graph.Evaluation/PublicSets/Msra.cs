using System.Collections.Immutable;
using Graph.Evaluation.Figures;
using Graph.Model.Extraction;

namespace Graph.Evaluation.PublicSets;

/// <summary>
/// The MSRA test set (Levow 2006), <c>msra_test/msra_test.txt</c>: organizations and persons in sentences of the People's Daily. A name is right where both
/// ends and the type are; each place of a name counts. The tagger reads the sentences as it reads those of any article. The product reads each
/// as an article of its own, where its decision, made for whole articles of business news, has little to go by: its rows are for orientation.
/// </summary>
internal static class Msra
{
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
            Row("tagger: ORG", "ORG", "Organization", 0.80, tagged), Row("tagger: PER", "PER", "Person", 0.88, tagged),
            Row("product: ORG", "ORG", "Organization", null, found), Row("product: PER", "PER", "Person", null, found),
        ]));

        (string, double?, Tally[]) Row(string title, string label, string type, double? least, List<NamedSpan>[] read) => (title, least,
        [
            .. samples.Zip(read, (sample, names) => NamedSpan.Compare(
                sample.Names.Where(name => name.Type == label).ToHashSet(),
                names.Where(name => name.Type == type).Select(name => name with { Type = label }).ToHashSet())),
        ]);
    }
}
