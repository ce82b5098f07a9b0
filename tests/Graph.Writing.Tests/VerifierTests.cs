using Graph.Model.Judgements;
using Graph.Writing.Tests.News;

namespace Graph.Writing.Tests;

[Collection(TestStore.Collection)]
public sealed class VerifierTests
{
    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task Whatever_was_written_holds(Engine engine)
    {
        await using var graph = await GrownAsync(engine);
        Assert.Empty(await graph.VerifyAsync());
    }

    [Theory]
    [InlineData("MATCH (f:Fact {type: 'INVESTED_IN'}) WITH f ORDER BY f.id LIMIT 1 SET f.support = 9",
        "support should be otherwise")]
    [InlineData("MATCH (s:Sentence) WITH s ORDER BY s.id LIMIT 1 SET s.start = 1",
        "its text does not stand in the article at 1 to")]
    [InlineData("MATCH (:Claim)-[s:SUPPORTS]->(:Fact) WITH s LIMIT 1 DELETE s", "missing: ")]
    [InlineData("MATCH (n:Name) WITH n ORDER BY n.articles DESC LIMIT 1 SET n.articles = 99",
        "the articles of names are not those that the articles give: run `graph rebuild`")]
    [InlineData("MATCH (:Name)-[s:SHORT_FOR]->(:Name) DELETE s", "SHORT_FOR")]
    [InlineData("MATCH (e:Entity) WITH e ORDER BY e.articles DESC LIMIT 1 SET e.articles = 99",
        "articles should be otherwise")]
    [InlineData("MATCH (:Entity)-[r:INVESTED_IN]->(:Entity) WITH r LIMIT 1 SET r.support = 9",
        "the relationships between entities are not those")]
    [InlineData("MATCH (m:Migration) DELETE m", "was not applied")]
    public async Task What_something_else_changed_is_told(string statement, string told)
    {
        await using var graph = await GrownAsync(Engine.Embedded);
        await graph.Session.ExecuteAsync(AccessMode.Write, async (transaction, token) =>
        {
            await foreach (var _ in await transaction.RunAsync(statement, cancellation: token))
            {
            }
            return 0;
        });
        Assert.Contains(await graph.VerifyAsync(), line => line.Contains(told, StringComparison.Ordinal));
    }

    private static async Task<GraphUnderTest> GrownAsync(Engine engine)
    {
        var graph = await GraphUnderTest.NewAsync(engine);
        var news = new RandomNews(new Random(11));
        await graph.WriteAsync(Enumerable.Range(0, 25).Select(_ => news.Article(news.ArticleId())));
        await graph.WriteAsync(new NewsBuilder("b1").Explains("南湾集团", "南湾").Invests("南湾", "远帆").Build(),
            new NewsBuilder("b2").Invests("南湾", "远帆").Build());
        await graph.Writer.JudgeAsync("team.yaml", [new Judgement.Same(["华岭", "华岭控股"]),
            new Judgement.NotSame(["北辰", "北辰科技"])]);
        await graph.Writer.ForgetAsync(["a1"]);
        return graph;
    }
}
