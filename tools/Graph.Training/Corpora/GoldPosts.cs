using System.Collections.Immutable;
using System.Text.Json;
using Graph.Model.Articles;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Reading;

namespace Graph.Training.Corpora;

/// <summary>Articles with their facts beside them, in files <c>NAME.gold.json</c>: entities and relations of the article, not places in it.</summary>
internal static class GoldPosts
{
    /// <summary>The articles of a folder that have gold, by name.</summary>
    public static List<GoldArticle> Read(string folder)
    {
        var found = new List<GoldArticle>();
        foreach (var file in Directory.GetFiles(folder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file)[..^".gold.json".Length];
            if (ArticleReader.Read(Path.Combine(folder, name)) is not ReadResult.Accepted { Article: var article })
                continue;
            var json = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
            var entities = Entities(json.GetProperty("entities"));
            var optional = Entities(json.GetProperty("optional").GetProperty("entities"));
            var relations = Relations(json.GetProperty("relations"), false).Concat(Relations(json.GetProperty("optional").GetProperty("relations"), true));
            found.Add(new GoldArticle(name, article, entities, optional, [.. relations], [.. Sentences(article, entities, optional)]));
        }
        return found;
    }

    // Every place of every name, longer names first. A short form of a thing that is no house and no person (措施) marks nothing, nor does
    // what is optional.
    private static IEnumerable<Example> Sentences(Article article, List<GoldEntity> entities, List<GoldEntity> optional)
    {
        var sure = entities.SelectMany(entity => entity.Forms.Select(form => (Form: form, entity.Type, Free: IsVague(form, entity.Type))));
        var either = optional.SelectMany(entity => entity.Forms.Select(form => (Form: form, entity.Type, Free: true)));
        var forms = sure.Concat(either).Where(entry => entry.Form.Length > 1)
            .OrderByDescending(entry => entry.Form.Length).ThenBy(entry => entry.Free).DistinctBy(entry => entry.Form).ToList();
        forms.RemoveAll(entry => entry.Form is [.., ')'] && entry.Form.IndexOf('(') is > 0 and var open
            && forms.Any(other => other.Form == entry.Form[..open].Trim()));
        foreach (var sentence in article.Sentences)
        {
            var text = FoldedText.Of(sentence.Text).Folded;
            var taken = new bool[text.Length];
            var names = new List<NamedSpan>();
            var free = new List<NamedSpan>();
            foreach (var (form, type, isFree) in forms)
                foreach (var start in Places(text, form))
                {
                    if (taken.AsSpan(start, form.Length).Contains(true))
                        continue;
                    taken.AsSpan(start, form.Length).Fill(true);
                    (isFree ? free : names).Add(new NamedSpan(start, start + form.Length, (int)type));
                }
            names.Sort((x, y) => x.Start.CompareTo(y.Start));
            yield return new Example(text, names, free, 0);
        }
    }

    private static bool IsVague(string form, EntityType type) =>
        form.Length <= 3 && type is not (EntityType.Organization or EntityType.Person) && !form.Any(char.IsAsciiLetter);

    private static IEnumerable<int> Places(string text, string form)
    {
        for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            var end = at + form.Length;
            if (at > 0 && IsWord(text[at]) && IsWord(text[at - 1]) || end < text.Length && IsWord(text[end]) && IsWord(text[end - 1]))
                continue;
            yield return at;
        }
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c);

    private static List<GoldEntity> Entities(JsonElement list) =>
    [
        .. list.EnumerateArray().Select(entity => new GoldEntity(
            Enum.Parse<EntityType>(entity.GetProperty("type").GetString()!),
            [.. entity.GetProperty("aliases").EnumerateArray().Prepend(entity.GetProperty("name")).Select(form => Bare(form.GetString()!)).Distinct()])),
    ];

    private static IEnumerable<GoldRelation> Relations(JsonElement list, bool optional) =>
        list.EnumerateArray().Select(relation => new GoldRelation(
            relation.GetProperty("type").GetString()!, relation.GetProperty("subject").GetString()!, relation.GetProperty("object").GetString()!,
            [.. relation.EnumerateObject().Where(property => property.Name is not ("type" or "subject" or "object")).SelectMany(Qualifiers)], null, optional));

    private static IEnumerable<(string, string)> Qualifiers(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.Array => property.Value.EnumerateArray().Select(value => (property.Name.TrimEnd('s'), value.ToString())),
        JsonValueKind.Null => [],
        _ => [(property.Name, property.Value.ToString())],
    };

    private static string Bare(string form)
    {
        var folded = FoldedText.Of(form.Trim()).Folded;
        return folded is ['《' or '“' or '「', .. var inner, '》' or '”' or '」'] && inner.IndexOfAny(['《', '“', '「']) < 0 ? inner : folded;
    }
}
