using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Graph.Extraction.Analysis;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Tests.Claims;

/// <summary>
/// The analysis that a perfect first half of the stage would give: the gold entities' names and aliases, placed in the text, the longer
/// first. So the claim rules are measured by themselves.
/// </summary>
internal static partial class GoldMentions
{
    public static ArticleAnalysis Place(Article article, JsonElement gold)
    {
        var sentences = article.Sentences.Select(FoldedSentence.Of).ToArray();
        var found = sentences.Select(_ => new List<(EntitySpan Span, int Entity)>()).ToArray();
        var entities = gold.GetProperty("entities").EnumerateArray()
            .Concat(gold.TryGetProperty("optional", out var optional) && optional.TryGetProperty("entities", out var more) ? more.EnumerateArray() : [])
            .ToArray();
        var forms = entities.SelectMany((entity, i) => Names(entity).Select(name => (Name: Fold(name), Entity: i)))
            .Where(form => form.Name.Length > 1).DistinctBy(form => form.Name).OrderByDescending(form => form.Name.Length);
        foreach (var (name, entity) in forms)
        {
            var pattern = new Regex(string.Join(@"[\s“”""‘’]*", name.Select(c => Regex.Escape(c.ToString()))), RegexOptions.IgnoreCase);
            for (var i = 0; i < sentences.Length; i++)
                foreach (Match match in pattern.Matches(sentences[i].Folded))
                    if (!found[i].Any(other => other.Span.Start < match.Index + match.Length && match.Index < other.Span.End))
                        found[i].Add((new EntitySpan(match.Index, match.Index + match.Length,
                            Enum.Parse<EntityType>(entities[entity].GetProperty("type").GetString()!)), entity));
        }
        return Analyse(article, sentences, found, entities);
    }

    private static ArticleAnalysis Analyse(
        Article article, FoldedSentence[] sentences, List<(EntitySpan Span, int Entity)>[] found, JsonElement[] entities)
    {
        var mentions = entities.Select((entity, i) => new Mention(
            Enum.Parse<EntityType>(entity.GetProperty("type").GetString()!),
            entity.GetProperty("name").GetString()!,
            [.. found.SelectMany((list, s) => list.Where(f => f.Entity == i).Select(f => new Place(s, f.Span.Start, f.Span.End)))])).ToArray();

        Mention? near = null, main = null;
        var analysed = new List<SentenceAnalysis>();
        for (var i = 0; i < sentences.Length; i++)
        {
            var spans = found[i].Select(f => new MentionSpan(f.Span.Start, f.Span.End, mentions[f.Entity], mentions[f.Entity])).ToList();
            main ??= spans.Where(span => span.Type == EntityType.Organization).MinBy(span => span.Start)?.Mention;
            foreach (Match match in Pronoun().Matches(sentences[i].Folded))
            {
                var before = spans.Where(span => span.Start < match.Index && span.Type == EntityType.Organization && !span.IsPronoun)
                    .MaxBy(span => span.Start)?.Mention;
                var referent = match.Value == "其" ? before ?? near : match.Value == "前者" ? null : main;
                if (referent is not null && !spans.Any(span => span.Start < match.Index + match.Length && match.Index < span.End))
                    spans.Add(new MentionSpan(match.Index, match.Index + match.Length, referent, referent) { IsPronoun = true });
            }
            near = spans.Where(span => span.Type == EntityType.Organization).MinBy(span => span.Start)?.Referent ?? near;
            analysed.Add(new SentenceAnalysis(sentences[i].Sentence, sentences[i].Text, [.. spans.OrderBy(span => span.Start)]));
        }
        return new ArticleAnalysis(article, [.. analysed], [.. mentions.Where(mention => mention.Places.Length > 0)], [], []);
    }

    private static IEnumerable<string> Names(JsonElement entity) =>
        new[] { entity.GetProperty("name").GetString()! }.Concat(
            entity.TryGetProperty("aliases", out var aliases) ? aliases.EnumerateArray().Select(alias => alias.GetString()!) : []);

    private static string Fold(string name) => string.Concat(Graph.Model.Text.FoldedText.Of(name).Folded
        .Where(c => !char.IsWhiteSpace(c) && !"“”\"‘’《》「」".Contains(c)));

    [GeneratedRegex("该公司|本公司|(?<=^|[,。;:、“(由对向称与和为据是])公司(?!的?(?:名称|治理))|其(?![中他实余它])")]
    private static partial Regex Pronoun();
}
