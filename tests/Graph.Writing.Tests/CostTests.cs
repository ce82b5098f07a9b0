using Graph.Model.Extraction;
using Graph.Model.Ontology;
using Graph.Model.Values;
using Graph.Resolution.Names;
using Graph.Writing.Tests.News;
using Xunit.Abstractions;

namespace Graph.Writing.Tests;

/// <summary>Counted in database accesses, not in time.</summary>
[Collection(TestStore.Collection)]
public sealed class CostTests(ITestOutputHelper output)
{
    [Theory, OnEmbedded, OnNeo4j]
    public async Task An_article_about_the_most_connected_entity_costs_the_same_in_a_graph_a_hundred_times_as_large(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        var size = 0;
        async Task GrowAsync(int articles)
        {
            for (; size < articles; size += Math.Min(200, articles - size))
                await graph.WriteAsync(Enumerable.Range(size, Math.Min(200, articles - size)).Select(Article));
        }

        await GrowAsync(20);
        var small = await CostAsync(graph, 1_000_000);
        await GrowAsync(2000);
        var large = await CostAsync(graph, 1_000_001);
        foreach (var statement in small.Keys.Union(large.Keys))
            output.WriteLine($"{small.GetValueOrDefault(statement),8} {large.GetValueOrDefault(statement),8}  {statement}");
        output.WriteLine($"{small.Values.Sum(),8} {large.Values.Sum(),8}  in all");
        Assert.InRange(large.Values.Sum(), 1, (long)(1.2 * small.Values.Sum()));
    }

    private static async Task<IReadOnlyDictionary<string, long>> CostAsync(GraphUnderTest graph, int number)
    {
        await using var session = new ProfilingSession(graph.Session);
        var writer = new GraphWriter(session, TimeProvider.System, Lexicon.Default);
        await writer.WriteAsync([Article(number)]);
        await writer.ForgetAsync([Article(number).Article.Id]);
        return session.Costs;
    }

    // One house in every article, one fact that every article repeats in its own words, one person at the house, and a new one.
    private static ArticleExtraction Article(int number)
    {
        var day = $"2021-06-{number % 28 + 1:00}T08:00:{number % 60:00}+08:00";
        return new NewsBuilder($"article {number:0000000}", day)
            .Invests("华岭创投", $"第{number:0000000}科技", new Qualifiers { Round = RoundName.Parse("A") })
            .Sentence($"华岭集团旗下华岭创投第{number:0000000}次出手。").Organization("华岭集团").Organization("华岭创投")
            .Claim(Relations.SubsidiaryOf, "华岭创投", "华岭集团")
            .Holds("王伟", "华岭集团")
            .Holds($"第{number:0000000}人", "华岭创投", "总监")
            .Build();
    }
}
