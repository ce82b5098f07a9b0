using System.Text.RegularExpressions;

namespace Graph.Reading.Bodies;

/// <summary>The words that a repost puts on the link to where it was taken from.</summary>
internal static partial class SourceLink
{
    private const int LongestLabel = 12;

    public static bool IsLabel(string text) => text.Length <= LongestLabel && Label().IsMatch(text);

    /// <summary>Whether a line is such a link, alone or with what stands around it (<c>原文链接：雷锋网</c>).</summary>
    public static bool Opens(string line) => Opening().IsMatch(line);

    [GeneratedRegex(@"^\s*[（(\[【]?(?:(?:阅读|閱讀|查看|点击|點擊)?原文(?:链接|鏈接|連結|地址|网址|網址)?|原始(?:网址|網址|链接|連結)|(?:本文|来源|來源|文章)(?:链接|鏈接|連結|地址|网址|網址))[）)\]】>»]*\s*$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^[（(\[【]?(?:(?:阅读|閱讀|查看|点击|點擊)原文|原文(?:链接|鏈接|連結|地址|网址|網址)|原始(?:网址|網址|链接|連結)|(?:本文|来源|來源|文章)(?:链接|鏈接|連結|地址|网址|網址))(?:\s*[:：>»]|\s*$|[）)\]】])")]
    private static partial Regex Opening();
}
