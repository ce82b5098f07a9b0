using System.Collections.Immutable;
using Graph.Evaluation.Figures;
using Graph.Model.Extraction;

namespace Graph.Evaluation.PublicSets;

/// <summary>
/// CLUENER 2020 (Xu et al.), <c>cluener/dev.json</c>: names of ten types in sentences of news. A name is right where both ends and the type are; each
/// name of a sentence counts by itself. <c>house</c> is company, organization and government read as one type.
/// <para>Two readers: a tagger that learned from <c>cluener/train.json</c> alone, with the set's ten types; and the product, whose
/// organizations are the set's houses and whose persons are its names. The product has rules of its own for where a name ends, and decides over whole
/// articles, which these sentences are not; its rows are for orientation.</para>
/// </summary>
internal static class Cluener
{
    private const string House = "house (company, organization, government)";

    public static FigureTable Measure(
        string folder, Func<string, ArticleExtraction> extract, Func<string, IEnumerable<NamedSpan>>? tagger)
    {
        var samples = Samples.Lines(Path.Combine(folder, "cluener/dev.json"), static json => (
            Text: json.GetProperty("text").GetString()!,
            Names: json.GetProperty("label").EnumerateObject().SelectMany(type => type.Value.EnumerateObject().SelectMany(name => name.Value.EnumerateArray()
                .Select(place => new NamedSpan(place[0].GetInt32(), place[1].GetInt32() + 1, type.Name)))).ToImmutableHashSet()));

        var rows = new List<(string, double?, Tally[])>();
        if (tagger is not null)
        {
            var tagged = Samples.Each(samples, sample => tagger(sample.Text).ToImmutableHashSet());
            Add("tagger of CLUENER train alone: ten types", 0.72, static name => name.Type, tagged);
            Add("— " + House, 0.78, static name => HouseOf(name.Type), tagged);
            Add("— name", 0.82, static name => name.Type == "name" ? name.Type : null, tagged);
        }
        var found = Samples.Each(samples, sample => NamedSpan.In(extract(sample.Text)).ToImmutableHashSet());
        Add("product: " + House, null, static name => name.Type == "Organization" ? House : HouseOf(name.Type), found);
        Add("product: name", null, static name => name.Type is "name" or "Person" ? "name" : null, found);
        return new FigureTable("CLUENER dev", $"{samples.Count} sentences", Figure.Of("F1", rows));

        void Add(string name, double? least, Func<NamedSpan, string?> typeOf, ImmutableHashSet<NamedSpan>[] read) =>
            rows.Add((name, least, [.. samples.Zip(read, (sample, names) => NamedSpan.Compare(Typed(sample.Names, typeOf), Typed(names, typeOf)))]));
    }

    private static ImmutableHashSet<NamedSpan> Typed(ImmutableHashSet<NamedSpan> names, Func<NamedSpan, string?> typeOf) =>
        [.. names.Where(name => typeOf(name) is not null).Select(name => name with { Type = typeOf(name)! })];

    private static string? HouseOf(string type) => type is "company" or "organization" or "government" ? House : null;
}
