using System.Collections.Immutable;
using Graph.Model.Text;
using Graph.Reading.Files;
using Graph.Reading.Metadata;

namespace Graph.Reading.Bodies;

/// <summary>
/// Front matter, page head and lines brought together: which line is the title, which is news, which names the source.
/// What the front matter says goes before what the page says, and that before what a line says.
/// </summary>
/// <param name="Urls">Where the article stands, best first; not yet checked.</param>
internal sealed record PrintedArticle(
    string Title,
    ImmutableArray<string> Paragraphs,
    string? Outlet,
    string? Author,
    string? PublishedText,
    ImmutableArray<string> Urls)
{
    private const int LongestTitle = 60;

    private static readonly string[] UrlFields =
        ["original_url", "canonical_url", "canonical", "url", "link", "source_url", "permalink"];

    // Among the letters of a text in Chinese at least one in so many is Chinese, however many names and code it holds.
    private const int FewestHan = 20;

    /// <summary>Why this is no article that can be read; null where it is one.</summary>
    public string? WhyNone
    {
        get
        {
            var letters = Paragraphs.Sum(paragraph => paragraph.Count(char.IsLetter));
            if (letters == 0)
                return Title.Any(char.IsLetter) ? "holds a title and no text" : "holds no text of an article";
            return (Paragraphs.Sum(paragraph => paragraph.Count(IsHan)) + Title.Count(IsHan)) * FewestHan < letters ? "is not in Chinese" : null;
        }
    }

    public static PrintedArticle Of(FrontMatter head, Body body)
    {
        var credits = Credits.Of(body.Lines);
        var paragraphs = credits.News;
        var title = head.Value("title") ?? Printed(body.Head.Title);
        if (title is null)
        {
            var heading = body.Lines.FirstOrDefault(line => line.Heading == 1).Text;
            title = heading ?? (paragraphs is [var first, _, ..] && IsTitle(first) ? first : "");
        }
        return new PrintedArticle(
            title,
            WithoutTitle(paragraphs, title),
            OutletOf(head, body.Head, credits),
            AuthorOf(head) ?? Printed(body.Head.Author) ?? credits.Author,
            head.Value("date", "publishDate", "published", "publish_date", "pubdate") ?? body.Head.Published ?? credits.Published,
            [.. UrlFields.Select(field => head.Value(field)).Concat(body.Head.Urls).Append(credits.SourceLink).OfType<string>()]);
    }

    private static string? OutletOf(FrontMatter head, PageHead page, Credits credits)
    {
        var categories = head.Values("categories");
        var author = head.Value("author");
        return head.Value("source", "outlet", "publisher", "site")
            ?? credits.Outlet
            ?? Printed(page.SiteName)
            ?? (author is not null && categories.Contains(author) ? author : null)
            // From the general to the particular: [新媒体, 高科技行业门户, 新闻] is kind, house, column.
            ?? (categories.Length >= 3 ? categories[1] : null)
            ?? head.Values("tags").Where(tag => tag.Length > 2 && tag.EndsWith("新闻", StringComparison.Ordinal))
                .Select(tag => tag[..^2]).FirstOrDefault()
            ?? credits.LooseOutlet;
    }

    private static string? AuthorOf(FrontMatter head)
    {
        var authors = head.Values("author") is { Length: > 0 } author ? author : head.Values("authors");
        return authors.IsEmpty ? null : string.Join('、', authors);
    }

    // A title is short and no sentence; a question or an exclamation may be one.
    private static bool IsTitle(string line) =>
        CodePoints.Count(line) <= LongestTitle && line[^1] is not ('。' or '；' or '，' or '：' or '.' or ';' or ',' or ':');

    private static ImmutableArray<string> WithoutTitle(ImmutableArray<string> paragraphs, string title)
    {
        if (title.Length == 0)
            return paragraphs;
        var folded = NameForm.Fold(title);
        for (var i = 0; i < Math.Min(3, paragraphs.Length); i++)
            if (paragraphs[i].Length < 2 * title.Length + 8 && NameForm.Fold(paragraphs[i]) == folded)
                return paragraphs.RemoveAt(i);
        return paragraphs;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and < '\uA000' or >= '\u3400' and < '\u4DC0' || char.IsSurrogate(c);

    private static string? Printed(string? raw) => raw is not null && PrintedText.Clean(raw) is { Length: > 0 } text ? text : null;
}
