using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Graph.Reading.Bodies;

/// <summary>The elements of a page that are no part of its article: code, ways around, captions, calls to share.</summary>
internal static class Furniture
{
    private static readonly FrozenSet<string> Elements = new[]
    {
        "script", "style", "template", "noscript", "iframe", "svg", "math", "object", "embed", "canvas", "video", "audio",
        "nav", "aside", "footer", "form", "button", "input", "select", "textarea", "label", "figcaption", "head", "title",
        "link", "meta", "dialog", "menu",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Classes = new[]
    {
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "footer", "foot", "sidebar",
        "share", "sharing", "social", "related", "relate", "recommend", "recommended", "comment", "comments", "copyright",
        "advert", "ads", "ad", "login", "qrcode", "appendqr", "toolbar", "pagination", "pager", "caption", "credit",
        "tags", "bqian", "hidden",
    }.ToFrozenSet();

    // Written together by the sites that use them.
    private static readonly FrozenSet<string> WholeClasses = new[]
    {
        "header", "top-bar", "img-desc", "img-descr", "pic-desc", "image-desc", "photo-desc", "latest-news", "subnav", "leftnav",
        "article-relation", "article-editor", "editor-note", "zhuanzai", "navcurrent", "bdsharebuttonbox", "wp-caption-text",
    }.ToFrozenSet();

    /// <summary>Whether the element and all in it is left out.</summary>
    public static bool Is(IElement element)
    {
        if (Elements.Contains(element.LocalName) || element.HasAttribute("hidden"))
            return true;
        return IsName(element.ClassName) || IsName(element.Id);
    }

    private static bool IsName(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return false;
        foreach (var name in names.Replace('_', '-').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (WholeClasses.Contains(name))
                return true;
            // “article-share” and “share-box” are furniture; “has-ad-free-content-layout” says nothing.
            var parts = name.Split('-');
            if (parts.Length <= 2 && parts.Any(Classes.Contains))
                return true;
        }
        return false;
    }
}
