namespace Graph.Reading.Tests;

public class PageTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html><head><meta charset="gb2312"><title>望舒科技任命新总经理_公司_江岸财经网</title>
        <link rel="canonical" href="HTTPS://News.Example.com:443/a/1.html?utm_source=wx&amp;id=3#top">
        <meta property="og:site_name" content="江岸财经网"><meta name="author" content="周舟">
        <meta property="article:published_time" content="2022-06-08T11:39:20+08:00"></head>
        <body><nav><a href="/">首页</a> 关于我们</nav>
        <div class="header">江岸财经网为您提供最新最快最全的财经新闻与深度报道</div>
        <div class="wrap"><h1>望舒科技任命新总经理</h1><div class="info">发布时间：2022-06-07</div>
        <div class="content"><p>望舒科技宣布，任命李远为公司总经理，负责日常经营与管理工作。</p>
        <figure><img src="a.jpg"><figcaption>李远近照</figcaption></figure>
        <p>李远此前任星桥数据副总裁，在数据行业工作多年，熟悉企业服务市场。</p></div>
        <ul class="related"><li>星桥数据完成新一轮融资，望舒科技作为老股东继续参与本轮投资</li></ul></div>
        <footer>版权所有 江岸财经网 地址：江岸市滨河路一号财经大厦十二层</footer></body></html>
        """;

    [Fact]
    public void A_page_gives_its_article_and_nothing_around_it()
    {
        var article = Reading.Article(Page, "page.html");

        Assert.Equal(
            [
                "望舒科技任命新总经理",
                "望舒科技宣布，任命李远为公司总经理，负责日常经营与管理工作。",
                "李远此前任星桥数据副总裁，在数据行业工作多年，熟悉企业服务市场。",
            ],
            article.Text.Split('\n'));
        Assert.Equal("江岸财经网", article.Outlet);
        Assert.Equal("周舟", article.Author);
        Assert.Equal(new DateTimeOffset(2022, 6, 8, 11, 39, 20, TimeSpan.FromHours(8)), article.Published);
    }

    [Fact]
    public void A_canonical_link_is_the_id_in_one_spelling() =>
        Assert.Equal("https://news.example.com/a/1.html?id=3", Reading.Article(Page, "page.html").Id);

    [Fact]
    public void A_page_without_metadata_is_read_by_what_it_prints()
    {
        var article = Reading.Article("""
            <html><body><h1>星桥数据完成A轮融资</h1><p>发布时间：2022年6月7日 09:30 来源：江岸晚报</p>
            <p>星桥数据宣布完成A轮融资，由青禾资本独家投资，资金用于产品研发与市场拓展。</p></body></html>
            """, "page.html");

        Assert.Equal("星桥数据完成A轮融资", article.Title);
        Assert.Equal(new DateTimeOffset(2022, 6, 7, 9, 30, 0, TimeSpan.FromHours(8)), article.Published);
        Assert.Equal(2, article.Sentences.Length);
    }

    [Fact]
    public void Plain_text_takes_a_short_first_line_as_its_title()
    {
        var article = Reading.Article("星桥数据完成A轮融资\n\n　　星桥数据宣布完成A轮融资。\n由青禾资本投资。\n", "note.txt");

        Assert.Equal("星桥数据完成A轮融资", article.Title);
        Assert.Equal(["星桥数据完成A轮融资", "星桥数据宣布完成A轮融资。", "由青禾资本投资。"], article.Text.Split('\n'));
    }

    [Fact]
    public void Plain_text_that_begins_with_a_sentence_has_no_title()
    {
        var article = Reading.Article("星桥数据宣布完成A轮融资。\n由青禾资本投资。", "note.txt");

        Assert.Equal("", article.Title);
        Assert.Equal(2, article.Sentences.Length);
    }

    [Fact]
    public void Paragraphs_that_are_never_closed_are_no_nesting()
    {
        var article = Reading.Article(string.Concat(Enumerable.Repeat("<p>正文一句。<br>", 2_000)), "open.html");

        Assert.Equal(2_000, article.Sentences.Length);
    }
}
