using System.Collections.Frozen;

namespace Graph.Reading.Bodies;

/// <summary>
/// How deeply tags are nested, as far as can be told before parsing: an HTML parser takes the number of tags times the
/// depth, which a page of nothing but <c>&lt;div&gt;</c> drives to hours.
/// </summary>
internal static class HtmlNesting
{
    private const int Deepest = 512;

    // Elements without an end tag, or whose end tag may be left out; shapes, which close themselves.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Unclosed = new[]
    {
        "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link",
        "meta", "option", "p", "param",
        "path", "circle", "rect", "use", "line", "polygon", "polyline", "ellipse", "stop",
        "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        while (html.IndexOf('<') is >= 0 and var open && open + 1 < html.Length)
        {
            html = html[(open + 1)..];
            var closes = html[0] == '/';
            var name = html[(closes ? 1 : 0)..];
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            if (length == 0 || Unclosed.Contains(name[..length]))
                continue;
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > Deepest)
                return true;
        }
        return false;
    }
}
