using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Graph.Reading.Files;
using Graph.Reading.Metadata;
using Markdig;
using Markdig.Parsers;

namespace Graph.Reading.Bodies;

/// <summary>What stands under a post's front matter, or in a file without one: lines as they print, and what a page's head says.</summary>
internal sealed partial record Body(ImmutableArray<Line> Lines, PageHead Head)
{
    private static readonly MarkdownPipeline Markdown = MarkdownAsInPosts();

    // Making one costs as much as parsing a short post.
    private static readonly ThreadLocal<HtmlParser> Html = new(() => new HtmlParser());

    /// <summary>
    /// Reads HTML (whole pages and pieces), Markdown and plain text, told apart by their beginning; returns null, or why
    /// it cannot be read.
    /// </summary>
    /// <param name="extension">Of the file, with its dot; without front matter only <c>.md</c> is Markdown for sure.</param>
    public static string? Read(FrontMatter frontMatter, string extension, out Body body)
    {
        var text = frontMatter.Rest;
        if (text.Contains("<%") || text.Contains("<?"))
            text = ServerCode().Replace(text, "");

        body = new Body([], PageHead.None);
        if (HtmlNesting.IsTooDeep(text))
            return "its HTML is nested too deeply";
        try
        {
            if (IsPage(text))
                body = OfPage(text);
            else if (frontMatter.Fields.Count > 0 || extension is ".md" or ".markdown" || MarkdownStart().IsMatch(text))
                body = OfHtml(Markdig.Markdown.ToHtml(text, Markdown));
            else if (HtmlStart().IsMatch(text))
                body = OfHtml(text);
            else
                body = OfPlainText(text);
            return null;
        }
        catch (ArgumentException e) when (e.Message.Contains("depth limit"))
        {
            return "its Markdown is nested too deeply";
        }
    }

    private static bool IsPage(string text) => PageStart().IsMatch(text.AsSpan(0, Math.Min(text.Length, 4096)));

    private static Body OfPage(string html)
    {
        var document = Html.Value!.ParseDocument(html);
        return new Body(HtmlLines.Of(document.Body!, ArticlePart.Of(document.Body!)), PageHead.Of(document));
    }

    private static Body OfHtml(string html)
    {
        var root = Html.Value!.ParseDocument(html).Body!;
        return new Body(HtmlLines.Of(root, root), PageHead.None);
    }

    private static Body OfPlainText(string text)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var line in text.AsSpan().EnumerateLines())
            if (PrintedText.Clean(line.ToString()) is { Length: > 0 } printed)
                lines.Add(new Line(printed)
                {
                    IsLink = Uri.IsWellFormedUriString(printed, UriKind.Absolute),
                    Link = Uri.IsWellFormedUriString(printed, UriKind.Absolute) ? printed : null,
                });
        return new Body(lines.ToImmutable(), PageHead.None);
    }

    private static MarkdownPipeline MarkdownAsInPosts()
    {
        var builder = new MarkdownPipelineBuilder();
        // News holds no code: an indented line is a paragraph, and indented HTML is HTML.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    [GeneratedRegex(@"<!doctype\s+html|<html[\s>]|<body[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"^\s*<(!--|[a-z][a-z0-9]*[\s/>])", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"^\s*#{1,6} \S")]
    private static partial Regex MarkdownStart();

    // JSP, ASP and PHP that a template was saved with.
    [GeneratedRegex(@"<%.*?%>|<\?(?:php|=|\s).*?(?:\?>|$)", RegexOptions.Singleline)]
    private static partial Regex ServerCode();
}
