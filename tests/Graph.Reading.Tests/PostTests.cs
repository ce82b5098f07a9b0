namespace Graph.Reading.Tests;

public class PostTests
{
    private const string Hexo = """

        ---
        title: '云杉机器人完成B轮融资&amp;扩产'
        categories: 
         - 新媒体
         - 产业前线
         - 快讯
        headimg: 'https://example.com/a.jpg'
        author: 产业前线
        comments: false
        date: Fri, 22 Jul 2022 06:32:00 GMT
        ---

        <div>   
        <p style="text-indent: 2em;">云杉机器人宣布完成B轮融资。</p><p>本轮由<a href="https://example.com/tag">青禾资本</a>领投。</p>
        <p style="text-align:center"><img src="https://example.com/b.jpg"></p>
        <p style="text-align:center">云杉机器人的生产线</p>

            <!-- 正文图片 -->
        <p class="img-desc">图为车间</p>
        <script>var a = '脚本';</script><style>.p { }</style>
        资金将用于扩产。
        </div>
        """;

    private const string Jekyll = """
        ---
        layout: post
        title: "望舒科技收购星桥数据"
        date: 2022-06-08 11:39:20 +0800
        categories: jingjiwang
        tags: 江岸经济网新闻
        ---
        <p>江岸经济网讯 望舒科技收购星桥数据。</p> <p>交易额为2.5亿元。</p><p class="em_media">（文章来源：江岸经济网）</p>

        <http://news.example.com/html_News/NewsShare.html?infoCode=NW20220608>

        [返回江岸经济网新闻](//news.example.com/category/jingji.html)｜[返回首页](//news.example.com/)
        """;

    [Fact]
    public void A_hexo_post_gives_its_fields_and_its_paragraphs()
    {
        var article = Reading.Article(Hexo);

        Assert.Equal("云杉机器人完成B轮融资&扩产", article.Title);
        Assert.Equal("产业前线", article.Outlet);
        Assert.Equal(new DateTimeOffset(2022, 7, 22, 6, 32, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(
            ["云杉机器人完成B轮融资&扩产", "云杉机器人宣布完成B轮融资。", "本轮由青禾资本领投。", "资金将用于扩产。"],
            article.Text.Split('\n'));
        Assert.Equal("云杉机器人完成B轮融资&扩产 @ 2022-07-22T06:32:00Z", article.Id);
        Assert.Null(article.Url);
    }

    [Fact]
    public void A_jekyll_repost_is_known_by_the_link_it_ends_with()
    {
        var article = Reading.Article(Jekyll);

        Assert.Equal("http://news.example.com/html_News/NewsShare.html?infoCode=NW20220608", article.Id);
        Assert.Equal(article.Id, article.Url);
        Assert.Equal("江岸经济网", article.Outlet);
        Assert.Equal(TimeSpan.FromHours(8), article.Published!.Value.Offset);
        Assert.Equal(
            ["望舒科技收购星桥数据", "江岸经济网讯 望舒科技收购星桥数据。", "交易额为2.5亿元。"], article.Text.Split('\n'));
    }

    [Fact]
    public void Markdown_prints_without_its_marks()
    {
        var article = Reading.Article("""
            ---
            title: 周报
            date: 2022-03-01
            ---
            # 周报

            **云杉机器人**获得[青禾资本](https://example.com/q)投资，
            金额未披露。

            ![云杉机器人的车间](https://example.com/a.jpg)

            * 望舒科技任命*李远*为总经理
            """);

        Assert.Equal(["周报", "云杉机器人获得青禾资本投资，金额未披露。", "望舒科技任命李远为总经理"], article.Text.Split('\n'));
    }

    [Fact]
    public void The_title_is_the_first_sentence_whatever_it_holds()
    {
        var article = Reading.Article("---\ntitle: 融资了！多少？十亿。\n---\n正文。");

        Assert.Equal("融资了！多少？十亿。", article.Sentences[0].Text);
        Assert.Equal((0, 0, 0, 10), (article.Sentences[0].Position, article.Sentences[0].Paragraph, article.Sentences[0].Start, article.Sentences[0].End));
    }

    [Fact]
    public void Every_sentence_is_a_stretch_of_the_text_in_code_points()
    {
        var article = Reading.Article("---\ntitle: 𠮷野科技\n---\n　　𠮷野科技😀完成A轮融资。 由“青禾𠮷”领投！\n\n第二段");

        Assert.Equal(4, article.Sentences.Length);
        foreach (var sentence in article.Sentences)
            Assert.Equal(sentence.Text, Graph.Model.Text.CodePoints.Slice(article.Text, sentence.Start, sentence.End));
    }

    [Fact]
    public void An_unreadable_date_is_a_warning_and_no_date()
    {
        var accepted = Reading.Accepted("---\ntitle: 甲\ndate: Invalid Date\n---\n正文。");

        Assert.Null(accepted.Article.Published);
        Assert.Equal("date “Invalid Date” is none", Assert.Single(accepted.Warnings));
        Assert.StartsWith("sha256:", accepted.Article.Id);
    }

    [Fact]
    public void What_speaks_of_the_article_is_no_text_of_it()
    {
        var article = Reading.Article("""
            ---
            title: 题
            ---
            <p>作者：王小明</p><p>正文第一句。（文章来源：江岸日报）</p><p>责任编辑：李四 SF014</p><p>图片来源：视觉工厂</p>
            <p>本文来自微信公众号<a href="x">“某某”（ID：abc）</a>，作者：某人，经授权发布。</p><p>▲车间一角</p>
            <p>转载请注明出处</p><p>（完）</p><p><a href="/more">更多文章</a></p>正文第二句。<a href="https://example.com/n/7">原文链接</a>
            """);

        Assert.Equal(["题", "正文第一句。", "正文第二句。"], article.Text.Split('\n'));
        Assert.Equal("王小明", article.Author);
        Assert.Equal("江岸日报", article.Outlet);
        Assert.Equal("https://example.com/n/7", article.Id);
    }

    [Theory]
    [InlineData("字体设计公司墨韵科技完成A轮融资。")]
    [InlineData("转载平台拾光完成A轮融资。")]
    [InlineData("未经授权使用商标的诉讼已经结束，双方和解。")]
    [InlineData("作者 李远在书中说，青禾创投投资了云杉机器人。")]
    [InlineData("发布2022年6月8日财报的望舒科技宣布收购星桥数据。")]
    [InlineData("来源国为德国的零部件由云杉机器人供应。")]
    [InlineData("返回首页工程师岗位的李远加入望舒科技。")]
    public void News_that_begins_like_a_credit_line_stays(string line) =>
        Assert.EndsWith("\n" + line, Reading.Article("---\ntitle: 题\n---\n" + line).Text);

    [Fact]
    public void The_content_hash_changes_with_every_stored_field()
    {
        const string Post = "---\ntitle: 题\nauthor: 甲\nsource: 报\ndate: 2022-01-01\n---\n正文。";
        string[] changed =
        [
            Post.Replace("题", "标题"), Post.Replace("甲", "乙"), Post.Replace("报", "网"), Post.Replace("01-01", "01-02"), Post + "又一句。",
            Post.Replace("author: 甲\n", ""),
        ];

        var hashes = changed.Append(Post).Select(post => Reading.Article(post).ContentHash).ToHashSet();

        Assert.Equal(changed.Length + 1, hashes.Count);
        Assert.Equal(Reading.Article(Post).ContentHash, Reading.Article(Post, "elsewhere.md").ContentHash);
    }

    [Fact]
    public void Front_matter_keeps_out_of_nested_fields_and_templates()
    {
        var article = Reading.Article("---\ntitle: 题\nimage:\n  caption: 图说\n  list: [a, {b: c}]\nauthors:\n- 甲\n- 乙\n# note: x\n---\n<% int i; %>正文。");

        Assert.Equal("甲、乙", article.Author);
        Assert.Equal("题\n正文。", article.Text);
    }

    [Fact]
    public void Text_between_two_rules_is_no_front_matter()
    {
        var article = Reading.Article("---\n\n正文一句。\n\n---\n\n又一句。");

        Assert.Equal("正文一句。\n又一句。", article.Text);
    }
}
