using System.Text.Json;

namespace Graph.Cli.Tests;

public class ExtractTests
{
    private const string Post = "---\ntitle: 消息\ndate: 2022-01-02\n---\n2021年，青禾创投独家投资了云杉机器人的天使轮。星渡资本并未投资云杉机器人。\n";

    [Fact]
    public void A_line_of_json_holds_the_annotators_form_and_all_that_it_rests_on()
    {
        using var folder = new TemporaryFolder();
        var line = GraphProcess.Run("extract", folder.Write("post.md", Post), "--json").Done();

        var article = JsonDocument.Parse(Assert.Single(line.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal("post.md", article.GetProperty("article").GetString());
        Assert.Equal("2022-01-02T00:00:00+08:00", article.GetProperty("published").GetString());
        Assert.Equal(3, article.GetProperty("sentences").GetArrayLength());

        var text = article.GetProperty("text").GetString()!;
        foreach (var mention in article.GetProperty("mentions").EnumerateArray())
            foreach (var place in mention.GetProperty("places").EnumerateArray())
                Assert.Equal(mention.GetProperty("form").GetString(),
                    text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]);

        var relation = Assert.Single(article.GetProperty("relations").EnumerateArray(), IsInvestment);
        Assert.Equal("青禾创投", relation.GetProperty("subject").GetString());
        Assert.Equal("天使", Assert.Single(relation.GetProperty("rounds").EnumerateArray()).GetString());

        var claims = article.GetProperty("claims").EnumerateArray().Where(IsInvestment).Select(claim => (
            article.GetProperty("mentions")[claim.GetProperty("subject").GetInt32()].GetProperty("form").GetString(),
            claim.GetProperty("status").GetString()));
        Assert.Equal([("青禾创投", "completed"), ("星渡资本", "denied")], claims);
    }

    [Fact]
    public void What_is_no_article_is_named_and_the_rest_is_read()
    {
        using var folder = new TemporaryFolder();
        var post = folder.Write("post.md", Post);

        var ended = GraphProcess.Run("extract", "--json", folder.Of("none.md"), post, folder.Write("empty.md", ""));

        Assert.Equal(1, ended.Code);
        Assert.Single(ended.Lines);
        Assert.Equal($"{folder.Of("none.md")}: does not exist\n{folder.Of("empty.md")}: is empty\n", ended.Error);
    }

    [Fact]
    public void Folders_and_globs_stand_for_the_articles_in_them()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b/2.md", "b/1.txt", "a.html", "b/notes.json", ".hidden.md" })
            folder.Write(name, Post);

        Assert.Equal(["a.html", "1.txt", "2.md"], Articles("extract", "--json", folder.Path));
        Assert.Equal(["2.md"], Articles("extract", "--json", folder.Of("**/*.md")));
        var none = GraphProcess.Run("extract", folder.Of("*.docx"));
        Assert.Equal((1, $"{folder.Of("*.docx")}: does not exist\n"), (none.Code, none.Error));
    }

    [Fact]
    public void A_dash_reads_an_article_from_standard_input()
    {
        var ended = GraphProcess.Run(["extract", "--json", "-"], Post);

        Assert.Equal("消息", JsonDocument.Parse(ended.Done()).RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public void Without_json_each_claim_stands_above_its_sentence()
    {
        using var folder = new TemporaryFolder();
        var lines = GraphProcess.Run("extract", folder.Write("post.md", Post)).Done().Split('\n');

        var claim = Array.FindIndex(lines, line => line.StartsWith("  INVESTED_IN 青禾创投 → 云杉机器人 [completed, Angel", StringComparison.Ordinal));
        Assert.Equal("    2021年，青禾创投独家投资了云杉机器人的天使轮。", lines[claim + 1]);
    }

    private static bool IsInvestment(JsonElement item) => item.GetProperty("type").GetString() == "INVESTED_IN";

    private static IEnumerable<string?> Articles(params string[] args) =>
        GraphProcess.Run(args).Done().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("article").GetString());
}
