using Graph.Model.Articles;

namespace Graph.Reading.Tests;

public class RealPostTests
{
    private static readonly string[] Furniture =
        ["文章来源", "原文链接", "返回首页", "infoCode", "http://", "https://", "<p", "</", "{", "责任编辑", "&nbsp;", "text-indent", "-->"];

    [RequiresSettingFact(Setting.Articles)]
    public void Every_post_has_its_date_with_zone_and_an_id_of_its_own()
    {
        var articles = Articles(Setting.Articles);

        Assert.All(articles, article => Assert.NotNull(article.Published));
        Assert.Contains(articles, article => article.Published!.Value.Offset == TimeSpan.Zero);
        Assert.Contains(articles, article => article.Published!.Value.Offset == TimeSpan.FromHours(8));
        Assert.Equal(articles.Count, articles.Select(article => article.Id).Distinct().Count());
        Assert.Equal(3, articles.Count(article => article.Url?.Contains("infoCode=NW") == true));
        Assert.All(articles, article => Assert.False(string.IsNullOrEmpty(article.Outlet)));
    }

    [RequiresSettingFact(Setting.Articles)]
    public void Nothing_but_the_article_is_in_its_text() =>
        Assert.All(Articles(Setting.Articles), article =>
            Assert.All(Furniture, furniture => Assert.DoesNotContain(furniture, article.Text)));

    [RequiresSettingFact(Setting.Training)]
    public void Every_sentence_of_every_post_stands_in_its_text()
    {
        var articles = Articles(Setting.Training);

        Assert.All(articles, article => Assert.All(article.Sentences, sentence =>
            Assert.Equal(sentence.Text, Graph.Model.Text.CodePoints.Slice(article.Text, sentence.Start, sentence.End))));
        Assert.Equal(articles.Count, articles.Select(article => article.Id).Distinct().Count());
    }

    private static List<Article> Articles(string setting) =>
    [
        .. Directory.EnumerateFiles(Setting.Value(setting)).Where(path => !path.EndsWith(".json", StringComparison.Ordinal))
            .Select(path => Assert.IsType<ReadResult.Accepted>(ArticleReader.Read(path)).Article),
    ];
}
