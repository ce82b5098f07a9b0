using Graph.Extraction;
using Graph.Interchange.Articles;
using Graph.Model.Articles;
using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Text;
using Graph.Model.Values;
using Graph.Reading;
using Graph.Resolution.Said;

namespace Graph.Interchange.Tests;

public class ArticleLineTests
{
    private static readonly Extractor Extractor = new();

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples")).Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_read_from_a_line_is_what_was_printed(string sample)
    {
        var extraction = Extracted(((ReadResult.Accepted)ArticleReader.Read(Path.Combine(AppContext.BaseDirectory, "samples", sample))).Article);

        var line = ArticleLine.Print(extraction);
        var read = ArticleLine.Parse(line);

        Assert.DoesNotContain('\n', line);
        Assert.Equal(line, ArticleLine.Print(read));
        Assert.True(ArticleRecord.Of(extraction).SaysTheSameAs(ArticleRecord.Of(read)));
    }

    [Theory]
    [InlineData("", "is no whole line of JSON")]
    [InlineData("null", "is no JSON object")]
    [InlineData("{\"id\":7}", "“id” is no text")]
    [InlineData("{\"id\":\"a\"}", "“content_hash” is missing")]
    [InlineData("{\"id\":\"\\ud800\"}", "“id” is no Unicode text")]
    public void A_line_that_is_none_is_refused_with_what_is_wrong(string line, string why) =>
        Assert.Equal(why, Assert.Throws<FormatException>(() => ArticleLine.Parse(line)).Message);

    [Theory]
    [InlineData("id")]
    [InlineData("url")]
    public void A_key_that_no_index_takes_is_refused(string name)
    {
        var line = ArticleLine.Print(Invented() with { Article = Invented().Article with { Url = "https://news.example/1" } });
        var value = name == "id" ? "a1" : "https://news.example/1";

        var refused = Assert.Throws<FormatException>(() => ArticleLine.Parse(line.Replace(
            $"\"{name}\":\"{value}\"", $"\"{name}\":\"{new string('a', 10_000)}\"", StringComparison.Ordinal)));

        Assert.Equal($"“{name}” is longer than 2000 bytes", refused.Message);
    }

    [Theory]
    [InlineData("\"subject\":0", "\"subject\":99", "there is no mention 99")]
    [InlineData("\"sentence\":1,\"status\"", "\"sentence\":9,\"status\"", "there is no sentence 9")]
    [InlineData("\"type\":\"INVESTED_IN\"", "\"type\":\"EATEN_BY\"", "there is no relation EATEN_BY")]
    [InlineData("\"type\":\"INVESTED_IN\"", "\"type\":\"RAISED\"", "a claim of type RAISED has no object")]
    [InlineData("\"status\":\"completed\"", "\"status\":\"done\"", "“done” is no status")]
    [InlineData("\"round\":\"Angel\"", "\"round\":\"Ångström\"", "“Ångström” is no round")]
    [InlineData("\"same_as\":0", "\"same_as\":2", "“其” is the same as itself")]
    [InlineData("\"end\":2,", "\"end\":1,", "sentence 0 is not what stands at its place in the text")]
    public void What_does_not_hang_together_is_refused(string part, string other, string why)
    {
        var line = ArticleLine.Print(Invented());
        Assert.Contains(part, line);

        var refused = Assert.Throws<FormatException>(() => ArticleLine.Parse(line.Replace(part, other, StringComparison.Ordinal)));

        Assert.Equal($"a1: {why}", refused.Message);
    }

    [Fact]
    public void Every_qualifier_and_every_odd_character_comes_through()
    {
        var extraction = Invented();

        var read = ArticleLine.Parse(ArticleLine.Print(extraction));

        Assert.Equal(extraction.Claims[0].Qualifiers, read.Claims[0].Qualifiers);
        Assert.Equal((extraction.Article.Text, extraction.Article.Published), (read.Article.Text, read.Article.Published));
        Assert.True(ArticleRecord.Of(extraction).SaysTheSameAs(ArticleRecord.Of(read)));
    }

    private static ArticleExtraction Invented()
    {
        const string text = "消息\n青禾创投投资了𠮷云杉机器人“\\\u2028\u0001”。\n其完成交割。";
        var (investor, company) = (
            new Mention(EntityType.Organization, "青禾创投", [new Place(1, 3, 7)]),
            new Mention(EntityType.Organization, "𠮷云杉机器人", [new Place(1, 10, 16)]));
        var pronoun = new Mention(EntityType.Organization, "其", [new Place(2, 23, 24)]);
        return new ArticleExtraction(
            new Article
            {
                Id = "a1",
                Title = "消息",
                Text = text,
                ContentHash = "hash",
                Published = new DateTimeOffset(2022, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(8)),
                Sentences =
                [
                    new Sentence(0, 0, 0, 2, "消息"),
                    new Sentence(1, 1, 3, 22, CodePoints.Slice(text, 3, 22)),
                    new Sentence(2, 2, 23, 29, "其完成交割。"),
                ],
            },
            "rules-1", [investor, company, pronoun], [new SameAs(pronoun, investor, "pronoun")],
            [new Explanation(1, company, company, "bracket")],
            [
                new Claim(Relations.InvestedIn, investor, company, 1, ClaimStatus.Completed, 0.93, "rule", new Qualifiers
                {
                    Round = RoundName.Parse("天使轮"), Date = PartialDate.Of(2021, 3), DateText = "2021年3月",
                    Amount = new AmountRange(12_345_678.9m, null, "USD"), AmountText = "超1234.56789万美元", Role = InvestorRole.Exclusive,
                    Share = 33.33m, Title = "董事", Former = true, From = PartialDate.Of(2019), To = PartialDate.Of(2020, 2, 29),
                    Level = "国家级", What = "“芯片”",
                }),
            ]);
    }

    private static ArticleExtraction Extracted(Article article) => Extractor.Extract(article);
}
