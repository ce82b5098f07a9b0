using System.Text.Json;
using Graph.Extraction.Analysis;
using Graph.Extraction.Mentions.Deciding;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Reading;

namespace Graph.Training;

/// <summary>Reads the corpora that the tagger can learn from, each in its own form.</summary>
internal static class Corpora
{
    /// <summary>The articles of <paramref name="articles"/> that have gold (<c>NAME.gold.json</c>) in <paramref name="gold"/>, by name.</summary>
    public static List<GoldArticle> Articles(string gold, string articles)
    {
        var found = new List<GoldArticle>();
        foreach (var file in Directory.GetFiles(gold, "*.gold.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file)[..^".gold.json".Length];
            if (ArticleReader.Read(Path.Combine(articles, name)) is not ReadResult.Accepted { Article: var article })
                continue;
            var json = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            found.Add(new GoldArticle(name, article, Entities(json.GetProperty("entities")), Entities(json.GetProperty("optional").GetProperty("entities"))));
        }
        return found;
    }

    /// <summary>CLUENER: a JSON line a sentence, ends inclusive.</summary>
    public static IEnumerable<Example> Cluener(string path, int corpus)
    {
        foreach (var line in File.ReadLines(path))
        {
            var json = JsonDocument.Parse(line).RootElement;
            var spans = new List<EntitySpan>();
            foreach (var label in json.GetProperty("label").EnumerateObject())
                if (TypeOf(label.Name) is { } type)
                    foreach (var place in label.Value.EnumerateObject().SelectMany(name => name.Value.EnumerateArray()))
                        spans.Add(new EntitySpan(place[0].GetInt32(), place[1].GetInt32() + 1, type));
            if (Of(json.GetProperty("text").GetString()!, spans, corpus) is { } example)
                yield return example;
        }
    }

    /// <summary>MSRA: a JSON line a sentence, ends exclusive.</summary>
    public static IEnumerable<Example> Msra(string path, int corpus)
    {
        foreach (var line in File.ReadLines(path))
        {
            var json = JsonDocument.Parse(line).RootElement;
            var spans = new List<EntitySpan>();
            foreach (var entity in json.GetProperty("entity_list").EnumerateArray())
                if (TypeOf(entity.GetProperty("entity_type").GetString()!) is { } type)
                {
                    var index = entity.GetProperty("entity_index");
                    spans.Add(new EntitySpan(index.GetProperty("begin").GetInt32(), index.GetProperty("end").GetInt32(), type));
                }
            if (Of(json.GetProperty("text").GetString()!, spans, corpus) is { } example)
                yield return example;
        }
    }

    /// <summary>Résumés: a line a character with its BMES label, blank lines between sentences.</summary>
    public static IEnumerable<Example> Bmes(string path, int corpus)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<EntitySpan>();
        var start = 0;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var parts = line.Split(' ');
            if (parts.Length < 2)
            {
                if (text.Length > 0 && Of(text.ToString(), spans, corpus) is { } example)
                    yield return example;
                text.Clear();
                spans = [];
                continue;
            }
            if (parts[1][0] is 'B' or 'S')
                start = text.Length;
            text.Append(parts[0]);
            if (parts[1][0] is 'E' or 'S' && TypeOf(parts[1][2..]) is { } type)
                spans.Add(new EntitySpan(start, text.Length, type));
        }
    }

    /// <summary>FinRE: <c>organization, organization, relation, sentence</c>; a sentence stands once for each of its pairs.</summary>
    public static IEnumerable<Example> FinRe(string path, int corpus)
    {
        var pairs = File.ReadLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length == 4);
        foreach (var sentence in pairs.GroupBy(parts => parts[3]))
        {
            var text = FoldedText.Of(sentence.Key).Folded;
            var spans = new List<EntitySpan>();
            foreach (var form in sentence.SelectMany(parts => parts[..2]).Select(form => FoldedText.Of(form).Folded).Distinct().OrderByDescending(form => form.Length))
                foreach (var (_, start) in new ArticleText([text]).PlacesOf(form))
                    if (!spans.Any(span => span.Start < start + form.Length && start < span.End))
                        spans.Add(new EntitySpan(start, start + form.Length, EntityType.Organization));
            if (Of(sentence.Key, spans, corpus) is { } example)
                yield return example;
        }
    }

    /// <summary>SmoothNLP's funding events: <c>news, investors, company, date, round, amount</c>; the investors are told as a list behind the news.</summary>
    public static IEnumerable<Example> FundingEvents(string path, int corpus)
    {
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            if (line.Split(',') is not [var news, var investors, var company, _, _, _] || company.Length < 2)
                continue;
            var names = investors.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(name => name.Length > 1).Distinct().ToList();
            var text = names.Count == 0 ? news : $"{news}，投资方为{string.Join('、', names)}等。";
            var spans = new List<EntitySpan>();
            foreach (var form in names.Append(company).Select(name => FoldedText.Of(name).Folded).OrderByDescending(form => form.Length))
                foreach (var (_, start) in new ArticleText([FoldedText.Of(text).Folded]).PlacesOf(form))
                    if (!spans.Any(span => span.Start < start + form.Length && start < span.End))
                        spans.Add(new EntitySpan(start, start + form.Length, EntityType.Organization));
            if (Of(text, spans, corpus) is { } example)
                yield return example;
        }
    }

    private static Example? Of(string printed, List<EntitySpan> spans, int corpus)
    {
        var folded = FoldedText.Of(printed).Folded;
        spans.Sort((x, y) => x.Start.CompareTo(y.Start));
        for (var i = 1; i < spans.Count; i++)
            if (spans[i].Start < spans[i - 1].End)
                return null;
        if (spans.Count > 0 && (spans[^1].End > folded.Length || spans.Any(span => span.Length < 1)))
            return null;
        return folded.Length == printed.Length && folded.Length > 0 ? new Example(folded, spans, [], corpus) : null;
    }

    private static EntityType? TypeOf(string label) => label switch
    {
        "company" or "organization" or "government" or "ORG" => EntityType.Organization,
        "name" or "PER" or "NAME" => EntityType.Person,
        _ => null,
    };

    private static List<GoldEntity> Entities(JsonElement list) =>
    [
        .. list.EnumerateArray().Select(entity => new GoldEntity(
            Enum.Parse<EntityType>(entity.GetProperty("type").GetString()!),
            [.. entity.GetProperty("aliases").EnumerateArray().Prepend(entity.GetProperty("name")).Select(form => Bare(form.GetString()!)).Distinct()])),
    ];

    private static string Bare(string form)
    {
        var folded = FoldedText.Of(form.Trim()).Folded;
        return folded is ['《' or '“' or '「', .. var inner, '》' or '”' or '」'] && inner.IndexOfAny(['《', '“', '「']) < 0 ? inner : folded;
    }
}
