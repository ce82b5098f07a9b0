using AngleSharp.Dom;

namespace Graph.Reading.Bodies;

/// <summary>
/// Finds the part of a whole page that holds its article: where most running text stands, each paragraph counting for
/// its parent and half for the element above (after Readability by Arc90); widened to a marked article around it.
/// </summary>
internal static class ArticlePart
{
    private const int ShortestParagraph = 20;

    public static IElement Of(IElement body)
    {
        var scores = new Dictionary<IElement, double>();
        IElement? best = null;
        for (var element = body; element is not null; element = Next(element, body))
        {
            var length = Furniture.Is(element) ? 0 : OwnTextLength(element);
            if (length < ShortestParagraph)
                continue;
            // Text that stands in a <p> or an inline element counts for the box around it; in a <div>, for the div itself.
            var box = element;
            while (box != body && box.LocalName is not ("div" or "section" or "article" or "main" or "td" or "body" or "blockquote"))
                box = box.ParentElement!;
            Add(box, length);
            if (box != body)
                Add(box.ParentElement!, length / 2.0);
        }
        return best is null ? body : Marked(best, body) ?? best;

        void Add(IElement element, double score)
        {
            scores[element] = scores.GetValueOrDefault(element) + score;
            if (best is null || scores[element] > scores[best])
                best = element;
        }
    }

    private static IElement? Marked(IElement element, IElement body)
    {
        for (var outer = element; outer is not null && outer != body; outer = outer.ParentElement)
            if (outer.LocalName is "article" || outer.GetAttribute("itemprop") == "articleBody")
                return outer;
        return null;
    }

    private static int OwnTextLength(IElement element)
    {
        if (element.LocalName == "a")
            return 0;
        var length = 0;
        for (var child = element.FirstChild; child is not null; child = child.NextSibling)
            if (child is IText text)
                length += text.Data.AsSpan().Trim().Length;
        return length;
    }

    /// <summary>The next element in document order, passing over what is in furniture.</summary>
    private static IElement? Next(IElement element, IElement root)
    {
        if (element.FirstElementChild is { } child && !Furniture.Is(element))
            return child;
        for (var at = element; at != root; at = at.ParentElement!)
            if (at.NextElementSibling is { } next)
                return next;
        return null;
    }
}
