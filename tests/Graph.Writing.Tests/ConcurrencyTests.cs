using Graph.Resolution.Names;
using Graph.Storage;
using Graph.Writing.Tests.News;

namespace Graph.Writing.Tests;

[Collection(TestStore.Collection)]
public sealed class ConcurrencyTests
{
    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task Several_writers_at_once_over_overlapping_articles_give_the_graph_of_one(Engine engine)
    {
        var random = new Random(3);
        var news = new RandomNews(random);
        var articles = Enumerable.Range(0, 24).Select(i => news.Article($"article {i}")).ToArray();
        IReadOnlyList<string> together;
        await using (var graph = await GraphUnderTest.NewAsync(engine))
        {
            var shares = Enumerable.Range(0, 4).Select(_ => articles.OrderBy(_ => random.Next()).ToArray()).ToArray();
            await Task.WhenAll(shares.Select(share => Task.Run(async () =>
            {
                await using var session = graph.OpenAnother();
                await new GraphWriter(session, TimeProvider.System, Lexicon.Default,
                    new WriteOptions { ArticlesATransaction = 3 }).WriteAsync(share);
            })));
            together = await graph.DumpAsync();
        }
        await using var alone = await GraphUnderTest.NewAsync(engine);
        await alone.WriteAsync(articles);
        Assert.Equal(await alone.DumpAsync(), together);
    }
}
