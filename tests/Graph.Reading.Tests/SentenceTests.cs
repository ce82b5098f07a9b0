namespace Graph.Reading.Tests;

public class SentenceTests
{
    [Theory]
    [InlineData("甲公司完成融资。乙公司领投！丙呢？丁。", "甲公司完成融资。|乙公司领投！|丙呢？|丁。")]
    [InlineData("营收2.7万元，同比增长203．98%。版本COPT5.0发布。", "营收2.7万元，同比增长203．98%。|版本COPT5.0发布。")]
    [InlineData("“我们会投。他们也会。”李远说。他没有说时间。", "“我们会投。他们也会。”|李远说。|他没有说时间。")]
    [InlineData("李远说：“我们会投。”随后离场。", "李远说：“我们会投。”|随后离场。")]
    [InlineData("他提到“为什么投？”这一问题。", "他提到“为什么投？”这一问题。")]
    [InlineData("甲（曾用名乙。后更名）获投资。丙（见《丁。戊》）领投。", "甲（曾用名乙。后更名）获投资。|丙（见《丁。戊》）领投。")]
    [InlineData("他说“好。”，然后走了。", "他说“好。”，然后走了。")]
    [InlineData("「雲杉」完成融資！！由青禾領投……。", "「雲杉」完成融資！！|由青禾領投……。")]
    [InlineData("Acme Inc. 收购了 Example Co. Ltd. 的股权。", "Acme Inc. 收购了 Example Co. Ltd. 的股权。")]
    [InlineData("The firm closed its round. The money goes to research.", "The firm closed its round.|The money goes to research.")]
    [InlineData("网址 example.com/a?b=c 见官网。", "网址 example.com/a?b=c 见官网。")]
    [InlineData("未闭合“引号。下一句。", "未闭合“引号。|下一句。")]
    public void A_paragraph_is_split_as_a_reader_would(string paragraph, string sentences) =>
        Assert.Equal(sentences.Split('|'), Reading.Sentences(paragraph));

    [Fact]
    public void Running_text_is_taken_as_it_is()
    {
        var article = ArticleReader.OfText("青禾领投。云杉获投。\n来源：晨报");

        Assert.Equal("", article.Title);
        Assert.Equal(["青禾领投。", "云杉获投。", "来源：晨报"], article.Sentences.Select(sentence => sentence.Text));
        Assert.Equal("云杉获投。", article.Text[article.Sentences[1].Start..article.Sentences[1].End]);
        Assert.Equal(article.Id, ArticleReader.OfText(article.Text).Id);
    }

    [Fact]
    public void A_long_speech_is_split_inside_its_quotes()
    {
        var speech = string.Concat(Enumerable.Repeat("这是一句相当长的讲话用来说明情况如何发展。", 6));

        var sentences = Reading.Sentences($"“{speech}”李远说。");

        Assert.Equal(7, sentences.Length);
        Assert.EndsWith("发展。”", sentences[5]);
    }
}
