using System.Collections.Immutable;
using Graph.Model.Articles;
using Graph.Reading.Bodies;
using Graph.Reading.Files;
using Graph.Reading.Identity;
using Graph.Reading.Metadata;
using Graph.Reading.Sentences;

namespace Graph.Reading;

/// <summary>
/// The first stage: a file to an <see cref="Article"/>. Reads Jekyll and Hexo posts (YAML front matter; HTML or Markdown),
/// whole HTML pages, Markdown and plain text, in UTF-8, UTF-16 (with byte order mark) and GB18030.
/// Never throws for what a file holds: what is no article is refused with its reason. Safe to call from many threads.
/// </summary>
public static class ArticleReader
{
    /// <summary>Larger files are refused before they are read: 4 MiB, some hundred times a long article.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    public static ReadResult Read(string path) =>
        FileBytes.Read(path, MaxBytes, out var bytes) is { } reason
            ? new ReadResult.Refused(path, reason)
            : Read(bytes, path);

    /// <summary>Reads an article from what a file holds; its extension (<c>.md</c>) helps to tell Markdown from plain text.</summary>
    /// <param name="source">The name for messages.</param>
    public static ReadResult Read(ReadOnlySpan<byte> bytes, string source)
    {
        if (bytes.Length > MaxBytes)
            return new ReadResult.Refused(source, FileBytes.TooLarge(MaxBytes));
        if (TextDecoder.Decode(bytes, out var text) is { } undecodable)
            return new ReadResult.Refused(source, undecodable);
        if (FrontMatter.Read(text, out var frontMatter) is { } broken)
            return new ReadResult.Refused(source, broken);
        if (Body.Read(frontMatter, Path.GetExtension(source), out var body) is { } unreadable)
            return new ReadResult.Refused(source, unreadable);

        var printed = PrintedArticle.Of(frontMatter, body);
        if (printed.WhyNone is { } none)
            return new ReadResult.Refused(source, none);
        return new ReadResult.Accepted(source, Compose(printed, out var warnings), warnings);
    }

    /// <summary>An article of nothing but running text, a paragraph a line, as it is: no title, no date, nothing taken away.</summary>
    public static Article OfText(string text)
    {
        var layout = TextLayout.Of("", [.. text.Split('\n')]);
        var article = new Article
        {
            Id = ArticleId.Of(url: null, "", published: null, layout.Text),
            Title = "",
            Text = layout.Text,
            ContentHash = "",
            Sentences = layout.Sentences,
        };
        return article with { ContentHash = Identity.ContentHash.Of(article) };
    }

    private static Article Compose(PrintedArticle printed, out ImmutableArray<string> warnings)
    {
        var published = PublishedDate.Parse(printed.PublishedText);
        warnings = published is null && printed.PublishedText is { } text ? [$"date “{text}” is none"] : [];

        var layout = TextLayout.Of(printed.Title, printed.Paragraphs);
        var url = CanonicalUrl.FirstOf(printed.Urls);
        var article = new Article
        {
            Id = ArticleId.Of(url, printed.Title, published, layout.Text),
            Title = printed.Title,
            Url = url,
            Outlet = printed.Outlet,
            Author = printed.Author,
            Published = published,
            Text = layout.Text,
            ContentHash = "",
            Sentences = layout.Sentences,
        };
        return article with { ContentHash = Identity.ContentHash.Of(article) };
    }
}
