using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Graph.Reading.Bodies;

/// <summary>What a whole page says of its article outside the running text.</summary>
internal sealed partial record PageHead
{
    public static readonly PageHead None = new();

    public string? Title { get; private init; }

    /// <summary>The canonical link, then <c>og:url</c>.</summary>
    public string?[] Urls { get; private init; } = [];

    public string? SiteName { get; private init; }

    public string? Author { get; private init; }

    public string? Published { get; private init; }

    public static PageHead Of(IDocument document)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in document.GetElementsByTagName("meta"))
            if ((element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop")) is { } name
                && element.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
                meta.TryAdd(name.Trim(), content.Trim());

        var canonical = document.GetElementsByTagName("link")
            .FirstOrDefault(link => string.Equals(link.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase));
        var site = Meta("og:site_name", "application-name");
        return new PageHead
        {
            Title = TitleOf(document, Meta("og:title"), site),
            Urls = [canonical?.GetAttribute("href"), Meta("og:url")],
            SiteName = Meta("source", "mediaid") ?? site,
            Author = Meta("author", "article:author"),
            Published = Meta("article:published_time", "og:release_date", "datePublished", "pubdate", "publishdate", "publish_date", "date")
                ?? document.GetElementsByTagName("time").FirstOrDefault()?.GetAttribute("datetime"),
        };

        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (meta.TryGetValue(name, out var content))
                    return content;
            return null;
        }
    }

    private static string? TitleOf(IDocument document, string? openGraph, string? site)
    {
        if (openGraph is not null)
            return WithoutSite(openGraph, site);
        var headings = document.GetElementsByTagName("h1");
        if (headings.Length == 1 && !string.IsNullOrWhiteSpace(headings[0].TextContent))
            return headings[0].TextContent;
        // A template saved before it was filled in has no title yet.
        return document.Title is { Length: > 0 } title && !title.Contains("${") ? WithoutSite(title, site) : null;
    }

    // “标题_栏目_网站”, “标题 - 网站”, “标题 | 网站”
    private static string WithoutSite(string title, string? site)
    {
        if (site is not null && title.EndsWith(site, StringComparison.Ordinal))
            return title[..^site.Length].TrimEnd(' ', '-', '_', '|', '—', '–');
        return SiteSuffix().Replace(title, "");
    }

    [GeneratedRegex(@"(?<=\S{6,})(?:_[^_]{2,20}|\s*[-–—|｜]\s+[^-–—|｜]{2,20}|\s+[|｜]\s*[^|｜]{2,20})+$")]
    private static partial Regex SiteSuffix();
}
