using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using Graph.Reading.Files;

namespace Graph.Reading.Bodies;

/// <summary>One walk over a document, in its order: what prints, line by line, without furniture and captions.</summary>
internal sealed class HtmlLines
{
    private const int LongestCaption = 60;

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "tfoot", "thead", "tr", "ul",
    }.ToFrozenSet();

    private readonly ImmutableArray<Line>.Builder _lines = ImmutableArray.CreateBuilder<Line>();
    private readonly StringBuilder _text = new();
    private readonly IElement _article;

    // Of the line that is being gathered.
    private int _heading;
    private string? _link;
    private bool _hasLinkedWords;
    private bool _hasOwnWords;
    private bool _isCentred;
    private IElement? _anchor;
    private bool _afterPicture;
    private bool _inArticle;

    private HtmlLines(IElement article) => _article = article;

    /// <summary>The lines of <paramref name="root"/>; those outside <paramref name="article"/> are aside.</summary>
    public static ImmutableArray<Line> Of(IElement root, IElement article)
    {
        var lines = new HtmlLines(article);
        lines.Walk(root);
        return lines._lines.ToImmutable();
    }

    // Without recursion: a page may be nested as deeply as it likes.
    private void Walk(IElement root)
    {
        for (INode? node = root; node is not null;)
        {
            if (Enter(node) && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            Leave(node);
            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                Leave(node);
            }
            node = node == root ? null : node.NextSibling;
        }
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
            Append(text.Data);
        if (node is not IElement element || (node != _article && Furniture.Is(element)))
            return false;

        if (IsLine(element))
            EndLine();
        if (element == _article)
            _inArticle = true;
        switch (element.LocalName)
        {
            case "a":
                _anchor = element;
                break;
            case "img" or "picture":
                _afterPicture = true;
                break;
            case ['h', >= '1' and <= '6'] heading:
                _heading = heading[1] - '0';
                break;
        }
        if (IsLine(element) && element.LocalName != "br")
            _isCentred = IsCentred(element) || (element.ParentElement is { } parent && IsCentred(parent));
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        if (IsLine(element))
            EndLine();
        if (element.LocalName is "td" or "th")
            _text.Append(' ');
        if (element == _anchor)
            _anchor = null;
        if (element == _article)
            _inArticle = false;
        if (element.LocalName is ['h', >= '1' and <= '6'])
            _heading = 0;
    }

    private void Append(string text)
    {
        _text.Append(text);
        if (!text.Any(char.IsLetterOrDigit))
            return;
        if (_anchor is null)
        {
            _hasOwnWords = true;
        }
        else
        {
            _hasLinkedWords = true;
            _link = _anchor.GetAttribute("href");
        }
    }

    private void EndLine()
    {
        var text = PrintedText.Clean(_text.ToString());
        if (text.Length > 0)
        {
            if (!IsCaption(text))
                _lines.Add(new Line(text)
                {
                    Heading = _heading,
                    IsLink = _hasLinkedWords && !_hasOwnWords,
                    Link = _link,
                    IsAside = !_inArticle,
                });
            _afterPicture = false;
        }
        _text.Clear();
        _link = null;
        _hasLinkedWords = _hasOwnWords = false;
    }

    // A short centred line under a picture, or one that points up at it.
    private bool IsCaption(string text) =>
        text.Length <= LongestCaption
        && (text[0] is '▲' or '△' or '▼' or '▽' || (_afterPicture && _isCentred && text[^1] is not ('。' or '！' or '？' or '：')));

    private static bool IsCentred(IElement element) =>
        element.LocalName == "center"
        || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "").Contains("text-align:center"));

    // A link to the original is a line of its own wherever it stands.
    private static bool IsLine(IElement element) =>
        Blocks.Contains(element.LocalName)
        || (element.LocalName == "a" && SourceLink.IsLabel(element.TextContent));
}
