using System.Net;
using System.Text.RegularExpressions;
using Graph.Cypher;
using Graph.Querying.Browser;
using Microsoft.Playwright;

namespace Graph.Browser.Tests;

[Collection(TestStore.Collection)]
public class BrowserTests
{
    [Neo4jFact(Setting.Chromium)]
    public async Task Style_favorites_and_guide_are_taken_and_what_they_ask_is_drawn()
    {
        await using var graph = await SampleGraph.NewAsync();
        await using var browser = await Neo4jBrowser.LogInAsync(graph.Server);
        var page = browser.Page;

        await browser.DropAsync("graph.grass", await File.ReadAllBytesAsync(Of("browser/graph.grass")));
        await Assertions.Expect(browser.Frame).ToContainTextAsync("node.FundingRound");
        await browser.DropAsync("favorites.zip", Zip());
        await page.GetByTestId("navigationFavorites").ClickAsync();
        await page.GetByTestId("expandFolder-Graph pictures").ClickAsync();

        await AskAsync("Picture: who invested in whom", "investments");
        Assert.Equal("#2f6fba", (await browser.Frame.Locator("g.node circle.b-outline").First.GetAttributeAsync("fill"))?.ToLowerInvariant());
        Assert.Contains(await browser.Frame.Locator("g.node").AllTextContentsAsync(), text => text.Contains("青禾创投", StringComparison.Ordinal));
        await AskAsync("Picture: a company's rounds and their backers", "rounds");
        await AskAsync("Picture: from a company's investments down to the sentences", "evidence");

        using var guide = new GuideServer(Of("browser/guide.html"));
        await page.GetByTestId("activeEditor").ClickAsync();
        await page.Keyboard.TypeAsync($":guide {guide.Address}guide.html");
        await page.GetByTestId("editor-Run").ClickAsync();
        await Assertions.Expect(page.GetByTestId("guidesDrawer")).ToContainTextAsync("A walk through the graph");
        await page.GetByTestId("guidesDrawer").Locator("pre.runnable").Nth(1).ClickAsync();
        await browser.RunAsync();
        Assert.InRange(await browser.DrawnAsync(), 3, 300);

        async Task AskAsync(string title, string picture)
        {
            await page.GetByTestId($"scriptTitle-{title}").ClickAsync();
            await browser.RunAsync();
            Assert.InRange(await browser.DrawnAsync(), 3, 300);
            await browser.PictureAsync(picture);
        }
    }

    [Neo4jFact]
    public async Task Every_favorite_and_every_query_of_the_guide_is_a_statement_that_neo4j_runs()
    {
        await using var graph = await SampleGraph.NewAsync();
        var rows = new Dictionary<string, int>();
        foreach (var favorite in BrowserFavorites.All)
            rows[favorite.Path] = await RowsAsync(favorite.Text);
        Assert.True(rows["Graph pictures/investments.cypher"] > 3);
        Assert.True(rows["Graph pictures/neighbours.cypher"] > 1);

        var guide = Regex.Matches(await File.ReadAllTextAsync(Of("browser/guide.html")), "<pre class=\"code runnable\">(.*?)</pre>", RegexOptions.Singleline);
        foreach (var query in guide.Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            Assert.True(await RowsAsync(query) > 0, query);

        async Task<int> RowsAsync(string text)
        {
            await using var transaction = await graph.Session.BeginAsync(AccessMode.Read);
            var count = 0;
            await foreach (var _ in await transaction.RunAsync(Assert.Single(CypherScript.Split(text)).Text))
                count++;
            return count;
        }
    }

    private static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        BrowserFavorites.WriteZip(bytes);
        return bytes.ToArray();
    }

    private static string Of(string path) => Path.Combine(AppContext.BaseDirectory, path);
}
