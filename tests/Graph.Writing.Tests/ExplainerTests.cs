using Graph.Model.Judgements;
using Graph.Writing.Explaining;
using Graph.Writing.Tests.News;

namespace Graph.Writing.Tests;

[Collection(TestStore.Collection)]
public sealed class ExplainerTests
{
    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task A_fact_leads_to_its_sentences(Engine engine)
    {
        await using var graph = await GrownAsync(engine);
        var fact = await new GraphExplainer(graph.Session)
            .FactAsync("INVESTED_IN|organization:华岭集团|organization:远帆股份|");
        Assert.Equal([("华岭集团投资远帆。", "a2", true), ("华岭投资远帆。", "a1", true)],
            fact!.Sentences.Select(stated => (stated.Evidence.Text!, stated.Evidence.Article, stated.IsWitness)));
        Assert.Null(await new GraphExplainer(graph.Session).FactAsync("INVESTED_IN|nobody|nobody|"));
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task An_entity_leads_to_its_names_and_the_sentences_that_explain_them(Engine engine)
    {
        await using var graph = await GrownAsync(engine);
        var entity = Assert.Single(await new GraphExplainer(graph.Session).EntitiesAsync("华岭"));
        Assert.Equal(("organization:华岭集团", "华岭集团", 3L), (entity.Id, entity.FullName, entity.Articles));
        Assert.Equal([("华岭", "华岭集团", "explained"), ("华岭集团", null, "")],
            entity.Names.Select(name => (name.Name, name.To, name.Reason)));
        Assert.Equal("华岭集团（以下简称“华岭”）成立。", Assert.Single(entity.Names[0].Evidence).Text);
        Assert.Empty(await new GraphExplainer(graph.Session).EntitiesAsync("无此公司"));
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task Two_names_are_one_for_reasons_that_can_be_printed(Engine engine)
    {
        await using var graph = await GrownAsync(engine);
        var explainer = new GraphExplainer(graph.Session);
        var judged = Assert.Single(await explainer.SameAsync("远帆", "远帆股份"));
        Assert.Equal(("organization:远帆股份", false), (judged.Entity, judged.OnlyInArticles));
        Assert.Equal("judgement: team.yaml", Assert.Single(judged.Steps).Reason);

        var inferred = Assert.Single(await explainer.SameAsync("北辰", "北辰科技"));
        Assert.True(inferred.OnlyInArticles);
        Assert.Equal("prefix of 北辰科技", Assert.Single(inferred.Steps).Reason);

        var apart = Assert.Single(await explainer.SameAsync("华岭", "北辰"));
        Assert.Equal((null, false, 0), (apart.Entity, apart.OnlyInArticles, apart.Steps.Length));
    }

    private static async Task<GraphUnderTest> GrownAsync(Engine engine)
    {
        var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(
            new NewsBuilder("a1").Invests("华岭", "远帆").Build(),
            new NewsBuilder("a2", "2021-01-01T00:00:00Z").Explains("华岭集团", "华岭").Invests("华岭集团", "远帆").Build(),
            new NewsBuilder("a3").Sentence("北辰科技说，北辰投资华岭。").Organization("北辰科技").Organization("北辰").Organization("华岭")
                .Same("北辰", "北辰科技", "prefix of 北辰科技").Build());
        await graph.Writer.JudgeAsync("team.yaml", [new Judgement.Same(["远帆", "远帆股份"])]);
        return graph;
    }
}
