using System.Collections.Immutable;
using Graph.Evaluation.Figures;
using Graph.Model.Extraction;

namespace Graph.Evaluation.PublicSets;

/// <summary>
/// The MSRA test set (Levow 2006), <c>msra_test/msra_test.txt</c>: organizations and persons in sentences of the People's Daily. A name is right where both
/// ends and the type are; each place of a name counts. Each sentence is read as an article of its own.
/// </summary>
internal static class Msra
{
    public static FigureTable Measure(string folder, Func<string, ArticleExtraction> extract)
    {
        var samples = Samples.Lines(Path.Combine(folder, "msra_test/msra_test.txt"), static json => (
            Text: json.GetProperty("text").GetString()!,
            Names: json.GetProperty("entity_list").EnumerateArray().Select(static name => new NamedSpan(
                name.GetProperty("entity_index").GetProperty("begin").GetInt32(), name.GetProperty("entity_index").GetProperty("end").GetInt32(),
                name.GetProperty("entity_type").GetString()!)).ToImmutableHashSet()));
        var found = Samples.Each(samples, sample => NamedSpan.In(extract(sample.Text)));
        return new FigureTable("MSRA test", $"{samples.Count} sentences",
            Figure.Of("F1", [Row("ORG", "Organization", 0.80), Row("PER", "Person", 0.88)]));

        (string, double?, Tally[]) Row(string label, string type, double least) => (label, least,
        [
            .. samples.Zip(found, (sample, names) => NamedSpan.Compare(
                sample.Names.Where(name => name.Type == label).ToHashSet(),
                names.Where(name => name.Type == type).Select(name => name with { Type = label }).ToHashSet())),
        ]);
    }
}
