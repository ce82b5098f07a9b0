using System.Text.Json;
using Graph.Extraction.Mentions.Deciding;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Training.Corpora;

/// <summary>Reads the corpora that the tagger can learn from, each in its own form.</summary>
internal static class PublicCorpora
{
    /// <summary>
    /// All of them. Those that mark houses and persons as the product does count to its corpus, 0; the others have numbers of their own. Of the
    /// two that are most alike in themselves every second sentence is enough.
    /// </summary>
    public static IReadOnlyList<Example> Read(string folder) =>
    [
        .. Cluener(Path.Combine(folder, "cluener/train.json"), 0).Concat(Boson(Path.Combine(folder, "boson/boson.txt"), 0))
            .Select(sentence => sentence with { Marked = HousesAndPersons }),
        .. Bmes(Path.Combine(folder, "resume_ner/train.char.bmes"), 1).Where((_, i) => i % 2 == 0),
        .. FinRe(Path.Combine(folder, "finre/train.txt"), 2).Where((_, i) => i % 2 == 0).Select(WithoutGaps),
        .. FundingEvents(Path.Combine(folder, "smoothnlp/SmoothNLP投资事件数据集样本2k.csv"), 3).Select(WithoutGaps),
        .. FewFc(Path.Combine(folder, "fewfc/train_base.json"), 4).Select(WithoutGaps),
        .. FewFc(Path.Combine(folder, "fewfc/train_trans.json"), 4).Select(WithoutGaps),
        .. Companies(Path.Combine(folder, "smoothnlp/SmoothNLP工商数据集样本10K.csv"), 5).Where((_, i) => i % 2 == 0).Select(WithoutGaps),
    ];

    private static readonly int[] HousesAndPersons = [(int)EntityType.Organization, (int)EntityType.Person];

    // Not every name is marked: what is not may be one.
    private static Example WithoutGaps(Example sentence)
    {
        var ends = sentence.Names.Select(name => name.End).Prepend(0);
        var starts = sentence.Names.Select(name => name.Start).Append(sentence.Text.Length);
        return sentence with { Free = [.. ends.Zip(starts, (end, start) => new NamedSpan(end, start, 0)).Where(gap => gap.Start < gap.End)] };
    }

    /// <summary>CLUENER: a JSON line a sentence, ends inclusive.</summary>
    public static IEnumerable<Example> Cluener(string path, int corpus, IReadOnlyList<string>? types = null)
    {
        foreach (var line in File.ReadLines(path))
        {
            var json = JsonDocument.Parse(line).RootElement;
            var spans = new List<NamedSpan>();
            foreach (var label in json.GetProperty("label").EnumerateObject())
                if ((types is null ? TypeOf(label.Name) : types.ToList().IndexOf(label.Name)) is { } type)
                    foreach (var place in label.Value.EnumerateObject().SelectMany(name => name.Value.EnumerateArray()))
                        spans.Add(new NamedSpan(place[0].GetInt32(), place[1].GetInt32() + 1, type));
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
            var spans = new List<NamedSpan>();
            foreach (var entity in json.GetProperty("entity_list").EnumerateArray())
                if (TypeOf(entity.GetProperty("entity_type").GetString()!) is { } type)
                {
                    var index = entity.GetProperty("entity_index");
                    spans.Add(new NamedSpan(index.GetProperty("begin").GetInt32(), index.GetProperty("end").GetInt32(), type));
                }
            if (Of(json.GetProperty("text").GetString()!, spans, corpus) is { } example)
                yield return example;
        }
    }

    /// <summary>Boson: as MSRA, but of many sentences a line, some lines repeated.</summary>
    public static IEnumerable<Example> Boson(string path, int corpus)
    {
        foreach (var line in File.ReadLines(path).Distinct())
        {
            var json = JsonDocument.Parse(line).RootElement;
            var text = json.GetProperty("text").GetString()!;
            var spans = new List<NamedSpan>();
            foreach (var entity in json.GetProperty("entity_list").EnumerateArray())
                if (TypeOf(entity.GetProperty("entity_type").GetString()!) is { } type)
                {
                    var index = entity.GetProperty("entity_index");
                    spans.Add(Trim(text, new NamedSpan(index.GetProperty("begin").GetInt32(), index.GetProperty("end").GetInt32(), type)));
                }
            for (var start = 0; start < text.Length;)
            {
                var end = text.AsSpan(start).IndexOfAny('。', '\n') is >= 0 and var length ? start + length + 1 : text.Length;
                var within = spans.Where(span => span.Start >= start && span.End <= end)
                    .Select(span => span with { Start = span.Start - start, End = span.End - start }).ToList();
                if (end - start > 3 && Of(text[start..end].TrimEnd('\n'), within, corpus) is { } example)
                    yield return example;
                start = end;
            }
        }
    }

    /// <summary>FewFC: a JSON line a sentence, with the parties of its events; others who stand there are not marked.</summary>
    public static IEnumerable<Example> FewFc(string path, int corpus)
    {
        foreach (var line in File.ReadLines(path))
        {
            var json = JsonDocument.Parse(line).RootElement;
            var text = json.GetProperty("content").GetString()!;
            var spans = new List<NamedSpan>();
            foreach (var mention in json.GetProperty("events").EnumerateArray().SelectMany(happening => happening.GetProperty("mentions").EnumerateArray()))
            {
                int? type = mention.GetProperty("role").GetString() switch
                {
                    "sub-org" or "obj-org" or "target-company" or "sub" or "obj" => (int)EntityType.Organization,
                    "sub-per" or "obj-per" => (int)EntityType.Person,
                    _ => null,
                };
                var span = mention.GetProperty("span");
                if (type is { } known)
                    spans.Add(new NamedSpan(span[0].GetInt32(), span[1].GetInt32(), known));
            }
            var distinct = spans.Distinct().OrderByDescending(span => span.End - span.Start).ToList();
            var kept = new List<NamedSpan>();
            foreach (var span in distinct)
                if (!kept.Any(other => other.Start < span.End && span.Start < other.End))
                    kept.Add(span);
            if (Of(text, kept, corpus) is { } example)
                yield return example;
        }
    }

    /// <summary>Résumés: a line a character with its BMES label, blank lines between sentences.</summary>
    public static IEnumerable<Example> Bmes(string path, int corpus)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<NamedSpan>();
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
                spans.Add(new NamedSpan(start, text.Length, type));
        }
    }

    /// <summary>FinRE: <c>organization, organization, relation, sentence</c>; a sentence stands once for each of its pairs.</summary>
    public static IEnumerable<Example> FinRe(string path, int corpus)
    {
        var pairs = File.ReadLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length == 4);
        foreach (var sentence in pairs.GroupBy(parts => parts[3]))
        {
            if (Of(sentence.Key, Places(FoldedText.Of(sentence.Key).Folded, sentence.SelectMany(parts => parts[..2])), corpus) is { } example)
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
            if (Of(text, Places(FoldedText.Of(text).Folded, names.Append(company)), corpus) is { } example)
                yield return example;
        }
    }

    /// <summary>SmoothNLP's companies: <c>short name, full name, description, …</c>; the sentences of the description that name the company.</summary>
    public static IEnumerable<Example> Companies(string path, int corpus)
    {
        foreach (var parts in File.ReadLines(path).Skip(1).Select(line => line.Split(',')))
        {
            if (parts.Length < 10 || parts[0].Length < 2)
                continue;
            foreach (var sentence in parts[2].Split('。'))
                if (Of(sentence + '。', Places(FoldedText.Of(sentence).Folded, parts[..2]), corpus) is { Names.Count: > 0 } example)
                    yield return example;
        }
    }

    private static List<NamedSpan> Places(string text, IEnumerable<string> names)
    {
        var spans = new List<NamedSpan>();
        foreach (var form in names.Select(name => FoldedText.Of(name).Folded).Where(form => form.Length > 1).Distinct().OrderByDescending(form => form.Length))
            foreach (var (_, start) in new ArticleText([text]).PlacesOf(form))
                if (!spans.Any(span => span.Start < start + form.Length && start < span.End))
                    spans.Add(new NamedSpan(start, start + form.Length, (int)EntityType.Organization));
        return spans;
    }

    private static Example? Of(string printed, List<NamedSpan> spans, int corpus)
    {
        var folded = FoldedText.Of(printed).Folded;
        spans.Sort((x, y) => x.Start.CompareTo(y.Start));
        for (var i = 1; i < spans.Count; i++)
            if (spans[i].Start < spans[i - 1].End)
                return null;
        if (spans.Count > 0 && (spans[^1].End > folded.Length || spans.Any(span => span.End <= span.Start)))
            return null;
        return folded.Length == printed.Length && folded.Length > 0 ? new Example(folded, spans, [], corpus) : null;
    }

    private static int? TypeOf(string label) => label switch
    {
        "company_name" or "org_name" or "company" or "organization" or "government" or "ORG" => (int)EntityType.Organization,
        "person_name" or "name" or "PER" or "NAME" => (int)EntityType.Person,
        _ => null,
    };

    private static NamedSpan Trim(string text, NamedSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '《'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '》'))
            end--;
        return span with { Start = start, End = end };
    }
}
