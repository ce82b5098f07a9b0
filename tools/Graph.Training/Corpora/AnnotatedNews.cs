using System.Text;
using Graph.Model.Articles;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Reading;

namespace Graph.Training.Corpora;

/// <summary>The project's own corpus (<c>training/README.md</c> says its form): articles with every place of every name marked, and relations.</summary>
internal static class AnnotatedNews
{
    private const string Head = "===";
    private const string Foot = "--";

    /// <summary>The articles of all <c>*.txt</c> files of a folder, by file and place in it.</summary>
    public static List<GoldArticle> Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    private static IEnumerable<GoldArticle> ReadFile(string path)
    {
        var lines = File.ReadAllLines(path);
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith(Head, StringComparison.Ordinal)).Append(lines.Length).ToList();
        for (var i = 0; i + 1 < starts.Count; i++)
        {
            GoldArticle article;
            try
            {
                article = Parse($"{Path.GetFileNameWithoutExtension(path)}-{i + 1}", lines[starts[i]..starts[i + 1]]);
            }
            catch (FormatException error)
            {
                throw new FormatException($"{path}, the article at line {starts[i] + 1}: {error.Message}");
            }
            yield return article;
        }
    }

    private static GoldArticle Parse(string name, string[] lines)
    {
        var date = lines[0][Head.Length..].Split('·')[0].Trim();
        var foot = Array.FindIndex(lines, line => line.Trim() == Foot);
        var body = lines[1..(foot < 0 ? lines.Length : foot)].Select(line => line.Trim()).Where(line => line.Length > 0).Select(MarkedLine.Parse).ToList();
        var rest = foot < 0 ? [] : lines[(foot + 1)..].Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var post = new StringBuilder($"---\ntitle: \"{body[0].Text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"\ndate: {date}\n---\n");
        foreach (var paragraph in body.Skip(1))
            post.Append('\n').Append(paragraph.Text).Append('\n');
        if (ArticleReader.Read(Encoding.UTF8.GetBytes(post.ToString()), name + ".txt") is not ReadResult.Accepted { Article: var article })
            throw new FormatException("reads as no article");

        var equal = rest.Where(line => !line.Contains('|')).Select(line => line.Split('=', StringSplitOptions.TrimEntries)).ToList();
        return new GoldArticle(
            name, article, Entities(body, equal, optional: false), Entities(body, equal, optional: true),
            [.. rest.Where(line => line.Contains('|')).Select(Relation)], [.. Sentences(article, body)]);
    }

    private static List<GoldEntity> Entities(List<MarkedLine> body, List<string[]> equal, bool optional)
    {
        var marked = body.SelectMany(line => optional ? line.Optional : line.Names, (line, span) => (line, span)).ToList();
        var groups = new List<(EntityType Type, List<string> Forms)>();
        foreach (var (line, span) in marked)
        {
            var form = FoldedText.Of(line.Text[span.Start..span.End]).Folded;
            var type = (EntityType)span.Type;
            var others = equal.Where(names => names.Select(other => FoldedText.Of(other).Folded).Contains(form)).SelectMany(names => names)
                .Select(other => FoldedText.Of(other).Folded).ToHashSet();
            var group = groups.FirstOrDefault(entry => entry.Type == type && entry.Forms.Any(other => other == form || others.Contains(other)));
            if (group.Forms is null)
                groups.Add((type, [form]));
            else if (!group.Forms.Contains(form))
                group.Forms.Add(form);
        }
        return [.. groups.Select(group => new GoldEntity(group.Type, [.. group.Forms.OrderByDescending(form => form.Length)]))];
    }

    // TYPE[?] [status] | subject | object | name value | …
    private static GoldRelation Relation(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length < 3)
            throw new FormatException($"“{line}” is no relation");
        var head = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var qualifiers = parts[3..].Select(part => part.Split(' ', 2)).Select(part => (part[0], part.Length > 1 ? part[1].Trim() : ""));
        return new GoldRelation(
            head[0].TrimEnd('?'), parts[1], parts[2], [.. qualifiers], head.Length > 1 ? head[1] : null, head[0].EndsWith('?'));
    }

    // Reading may trim a line or leave one out: each sentence is looked for where the last one ended.
    private static IEnumerable<Example> Sentences(Article article, List<MarkedLine> body)
    {
        int line = 0, from = 0;
        foreach (var sentence in article.Sentences)
        {
            var (at, start) = Find(sentence.Text, body, line, from);
            if (at < 0)
                continue;
            (line, from) = (at, start + sentence.Text.Length);
            var folded = FoldedText.Of(sentence.Text).Folded;
            if (folded.Length != sentence.Text.Length)
                continue;
            yield return new Example(folded, Within(body[at].Names), Within(body[at].Optional), 0);

            List<NamedSpan> Within(IEnumerable<NamedSpan> spans) =>
                [.. spans.Where(span => span.Start >= start && span.End <= from).Select(span => span with { Start = span.Start - start, End = span.End - start })];
        }
    }

    private static (int Line, int Start) Find(string text, List<MarkedLine> body, int line, int from)
    {
        for (var i = line; i < body.Count; i++, from = 0)
            if (body[i].Text.IndexOf(text, from, StringComparison.Ordinal) is >= 0 and var start)
                return (i, start);
        return (-1, 0);
    }
}
