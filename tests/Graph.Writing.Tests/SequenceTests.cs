using System.Globalization;
using Graph.Model.Extraction;
using Graph.Model.Judgements;
using Graph.Writing.Tests.News;

namespace Graph.Writing.Tests;

/// <summary>Whatever is done to a graph in whatever order, it is the graph that its articles and judgements make
/// afresh.</summary>
[Collection(TestStore.Collection)]
public sealed class SequenceTests
{
    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task Any_sequence_of_changes_gives_the_graph_of_what_stands_at_its_end(Engine engine)
    {
        var first = int.Parse(Environment.GetEnvironmentVariable("GRAPH_TEST_SEED") ?? "1",
            CultureInfo.InvariantCulture);
        for (var seed = first; seed < first + (engine == Engine.Embedded ? 40 : 6); seed++)
            await RunAsync(engine, seed);
    }

    private static async Task RunAsync(Engine engine, int seed)
    {
        var random = new Random(seed);
        var news = new RandomNews(random);
        var articles = new Dictionary<string, ArticleExtraction>();
        var judgements = new Dictionary<string, IReadOnlyList<Judgement>>();
        IReadOnlyList<string> grown;
        await using (var graph = await GraphUnderTest.NewAsync(engine))
        {
            for (var step = 0; step < 12; step++)
                switch (random.Next(6))
                {
                    case < 3:
                        var batch = Enumerable.Range(0, random.Next(1, 5)).Select(_ => news.Article(news.ArticleId()))
                            .ToArray();
                        foreach (var article in batch)
                            articles[article.Article.Id] = article;
                        await graph.WriteAsync(batch);
                        break;
                    case 3:
                        var id = news.ArticleId();
                        articles.Remove(id);
                        await graph.Writer.ForgetAsync([id]);
                        break;
                    default:
                        var source = $"judgements-{random.Next(2)}.yaml";
                        judgements[source] = [.. Enumerable.Range(0, random.Next(3)).Select(_ => news.Judgement())];
                        await graph.Writer.JudgeAsync(source, judgements[source]);
                        break;
                }
            grown = await graph.DumpAsync();
            Assert.Empty(await graph.VerifyAsync());
        }

        // Made on the embedded engine in either case: the two engines must also agree with each other.
        await using var fresh = await GraphUnderTest.NewAsync(Engine.Embedded);
        foreach (var (source, said) in judgements)
            await fresh.Writer.JudgeAsync(source, said);
        await fresh.WriteAsync(articles.Values.OrderBy(_ => random.Next()));
        var made = await fresh.DumpAsync();
        Assert.True(grown.SequenceEqual(made), $"seed {seed}:\n" + string.Join('\n',
            made.Except(grown).Select(line => $"missing {line}")
                .Concat(grown.Except(made).Select(line => $"too much {line}")).Take(12)));
    }
}
