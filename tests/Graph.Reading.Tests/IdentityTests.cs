using Graph.Reading.Identity;
using Graph.Reading.Metadata;

namespace Graph.Reading.Tests;

public class IdentityTests
{
    [Theory]
    [InlineData("HTTP://Example.COM:80/a/B?x=1#part", "http://example.com/a/B?x=1")]
    [InlineData("https://user:secret@example.com/a", "https://example.com/a")]
    [InlineData("https://example.com:8443/a?utm_source=x&utm_medium=y&id=2&spm=3", "https://example.com:8443/a?id=2")]
    [InlineData("https://example.com/新闻/1", "https://example.com/%E6%96%B0%E9%97%BB/1")]
    [InlineData("https://example.com/?p=12", "https://example.com/?p=12")]
    [InlineData("https://example.com/", null)]
    [InlineData("https://example.com?utm_source=x", null)]
    [InlineData("https://example.com/cover.JPG", null)]
    [InlineData("/posts/1", null)]
    [InlineData("//example.com/a", null)]
    [InlineData("mailto:a@example.com", null)]
    [InlineData("x", null)]
    public void An_address_has_one_spelling_or_is_no_article(string address, string? canonical) =>
        Assert.Equal(canonical, CanonicalUrl.Of(address));

    [Theory]
    [InlineData("Fri, 22 Jul 2022 06:32:00 GMT", "2022-07-22T06:32:00.0000000+00:00")]
    [InlineData("22 Jul 2022 06:32 +0900", "2022-07-22T06:32:00.0000000+09:00")]
    [InlineData("2022-06-08 11:39:20 +0800", "2022-06-08T11:39:20.0000000+08:00")]
    [InlineData("2022-06-08 11:39:20", "2022-06-08T11:39:20.0000000+08:00")]
    [InlineData("2022-06-08T11:39:20.123Z", "2022-06-08T11:39:20.0000000+00:00")]
    [InlineData("2021-12-22", "2021-12-22T00:00:00.0000000+08:00")]
    [InlineData("2021/1/2 9:05", "2021-01-02T09:05:00.0000000+08:00")]
    [InlineData("2022年6月8日 11时39分", "2022-06-08T11:39:00.0000000+08:00")]
    [InlineData("Invalid Date", null)]
    [InlineData("2022-02-30", null)]
    [InlineData("2022-06-08 25:00", null)]
    [InlineData("2022-06-08 11:00 +99:00", null)]
    [InlineData("12 Foo 2022", null)]
    [InlineData("", null)]
    public void A_date_is_read_in_the_forms_that_posts_use(string text, string? iso) =>
        Assert.Equal(iso, PublishedDate.Parse(text)?.ToString("O"));

    [Fact]
    public void Links_to_several_originals_make_no_id()
    {
        var article = Reading.Article("# 要闻\n\n甲完成融资。\n\n原文連結：<https://example.com/n/1>\n\n乙完成融资。\n\n原文連結：<https://example.com/n/2>\n");

        Assert.StartsWith("sha256:", article.Id);
        Assert.Equal(["要闻", "甲完成融资。", "乙完成融资。"], article.Text.Split('\n'));
    }

    [Fact]
    public void What_is_too_long_for_a_key_makes_no_id()
    {
        var path = new string('a', 10_000);
        Assert.Null(CanonicalUrl.Of($"https://example.com/{path}"));
        var titled = Reading.Article($"---\ntitle: 题\ndate: 2022-06-08\nurl: https://example.com/{path}\n---\n正文。");
        Assert.Equal(("题 @ 2022-06-07T16:00:00Z", null), (titled.Id, titled.Url));
        var longTitled = Reading.Article($"---\ntitle: {new string('题', 10_000)}\ndate: 2022-06-08\n---\n正文。");
        Assert.StartsWith("sha256:", longTitled.Id);
    }

    [Fact]
    public void The_original_of_an_archived_page_is_its_id()
    {
        var article = Reading.Article("---\ntitle: 题\nurl: https://archive.example.org/web/2021/https://example.com/a/1\noriginal_url: https://example.com/a/1\n---\n正文。");

        Assert.Equal("https://example.com/a/1", article.Id);
    }
}
