namespace Graph.Reading.Tests;

public class SampleTests
{
    private static readonly string[] Samples = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples")).Order()];

    [Fact]
    public void Every_sample_is_read_without_a_warning()
    {
        var read = Samples.Select(path => Assert.IsType<ReadResult.Accepted>(ArticleReader.Read(path))).ToList();

        Assert.Equal(8, read.Count);
        Assert.All(read, accepted => Assert.Empty(accepted.Warnings));
        Assert.Equal(8, read.Select(accepted => accepted.Article.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("linjiang-fund.gb18030.txt", "临江产业基金设立，首期规模20亿元", "临江日报")]
    [InlineData("weekly-rounds.utf16.md", "一周融资速递", "投资周报")]
    [InlineData("morningdew-hongkong.md", "朝露醫療落戶香港，獲青禾創投加碼", null)]
    [InlineData("wangshu-appointment.html", "望舒科技任命李远为总裁", "临江财经")]
    [InlineData("lishi-statement.txt", "砺石芯片回应融资传闻", null)]
    public void Samples_come_in_the_forms_that_news_comes_in(string name, string title, string? outlet)
    {
        var article = Assert.IsType<ReadResult.Accepted>(ArticleReader.Read(Samples.Single(path => path.EndsWith(name, StringComparison.Ordinal)))).Article;

        Assert.Equal((title, outlet), (article.Title, article.Outlet));
        Assert.DoesNotContain("開幕", article.Text);
        Assert.DoesNotContain("分享", article.Text);
        Assert.DoesNotContain("二維碼", article.Text);
    }
}
