using Graph.Model.Extraction;
using Graph.Model.Judgements;
using Graph.Model.Ontology;
using Graph.Model.Values;
using Graph.Resolution.Names;
using Graph.Writing.Tests.News;

namespace Graph.Writing.Tests;

[Collection(TestStore.Collection)]
public sealed class WriterTests
{
    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task A_second_ingest_writes_nothing(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        var first = await graph.WriteAsync(Financing("a1"), Financing("a2"));
        Assert.Equal((2, 0, 0), (first.Added, first.Replaced, first.Unchanged));
        Assert.True(first.Counters.NodesCreated > 10);

        var second = await graph.WriteAsync(Financing("a2"), Financing("a1"));
        Assert.Equal((0, 0, 2), (second.Added, second.Replaced, second.Unchanged));
        Assert.Equal(new Storage.Counters(), second.Counters);
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task Forgetting_an_article_and_ingesting_it_again_gives_the_graph_before(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(Financing("a1"), new NewsBuilder("a2").Explains("华岭创业投资有限公司", "华岭创投").Build());
        var before = await graph.DumpAsync();

        Assert.Equal(1, (await graph.Writer.ForgetAsync(["a2", "unknown"])).Removed);
        Assert.NotEqual(before, await graph.DumpAsync());
        await graph.WriteAsync(new NewsBuilder("a2").Explains("华岭创业投资有限公司", "华岭创投").Build());
        Assert.Equal(before, await graph.DumpAsync());
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task Forgetting_everything_leaves_an_empty_graph(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(Financing("a1"), new NewsBuilder("a2").Holds("王伟", "远帆").Build());
        await graph.Writer.ForgetAsync(["a1", "a2"]);
        Assert.Empty(await graph.DumpAsync());
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task A_dry_run_tells_what_would_merge_and_writes_nothing(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(new NewsBuilder("a1").Invests("华岭", "远帆").Build(), new NewsBuilder("a2")
            .Invests("华岭集团", "远帆").Build());
        var before = await graph.DumpAsync();

        var summary = await graph.Writer.WriteAsync([new NewsBuilder("a3").Explains("华岭集团", "华岭").Build()],
            dryRun: true);
        Assert.Equal(1, summary.Added);
        Assert.Equal(new NameMove("organization:华岭", "organization:华岭", "organization:华岭集团", MoveKind.Merge,
            "explained"), Assert.Single(summary.Moves));
        Assert.Equal(before, await graph.DumpAsync());
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task A_short_form_joins_while_all_articles_agree_and_splits_when_one_does_not(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(new NewsBuilder("a1").Invests("华岭", "远帆").Build(), new NewsBuilder("a2")
            .Explains("华岭集团", "华岭").Build());
        Assert.Equal(["organization:华岭集团", "organization:远帆"],
            await graph.AskAsync("MATCH (e:Entity) RETURN e.id ORDER BY e.id"));

        var summary = await graph.WriteAsync(new NewsBuilder("a3").Explains("华岭控股", "华岭").Build());
        Assert.Equal(MoveKind.Split, Assert.Single(summary.Moves).Kind);
        Assert.Equal(["organization:华岭 | True", "organization:华岭控股 | False", "organization:华岭集团 | False",
            "organization:远帆 | False"],
            await graph.AskAsync("MATCH (n:Name)-[:DENOTES]->(e:Entity) RETURN e.id, n.ambiguous ORDER BY e.id"));
        Assert.Equal(["INVESTED_IN|organization:华岭|organization:远帆|"],
            await graph.AskAsync("MATCH (f:Fact {type: 'INVESTED_IN'}) RETURN f.id"));
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task Reprints_are_one_voice(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(
            new NewsBuilder("a1").Invests("华岭", "远帆").Build(),
            new NewsBuilder("a2").Invests("华岭", "远帆").Build(),
            new NewsBuilder("a3").Sentence("远帆获得华岭投资。").Organization("远帆").Organization("华岭")
                .Claim(Relations.InvestedIn, "华岭", "远帆").Build());
        Assert.Equal(["2 | 3 | 2"], await graph.AskAsync(
            "MATCH (f:Fact {type: 'INVESTED_IN'}) MATCH (:Entity)-[r:INVESTED_IN {fact: f.id}]->(:Entity) RETURN f.support, f.articles, r.support"));
        await graph.Writer.ForgetAsync(["a1"]);
        Assert.Equal(["2 | 2"],
            await graph.AskAsync("MATCH (f:Fact {type: 'INVESTED_IN'}) RETURN f.support, f.articles"));
        await graph.Writer.ForgetAsync(["a2"]);
        Assert.Equal(["1 | 1"],
            await graph.AskAsync("MATCH (f:Fact {type: 'INVESTED_IN'}) RETURN f.support, f.articles"));
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task An_investment_is_a_stake_a_round_raised_and_a_round_backed(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(Financing("a1"));
        Assert.Equal(["BACKED", "INVESTED_IN", "RAISED"],
            await graph.AskAsync("MATCH (f:Fact) RETURN f.type ORDER BY f.type"));
        Assert.Equal(["organization:远帆|A | A | 10 | 2021-06 | 10000000 | 100000000 | CNY | 数千万元 | 华岭创投 | lead | 远帆"], await graph.AskAsync("""
            MATCH (c:Organization)-[:RAISED]->(r:FundingRound)<-[b:BACKED]-(i:Entity)
            RETURN r.id, r.round, r.order, r.date, r.amountMin, r.amountMax, r.amountCurrency, r.amountText, i.name, b.role, c.name
            """));
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task Of_conflicting_dates_the_best_supported_counts_and_the_other_shows(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(
            Dated("a1", "2021-05", "2021-07-01T00:00:00+08:00", "一"),
            Dated("a2", "2021-06", "2021-07-02T00:00:00+08:00", "二"),
            Dated("a3", "2021", "2021-07-03T00:00:00+08:00", "三"));
        Assert.Equal(["2021-05 | date=2021-06 (1)"],
            await graph.AskAsync("MATCH (f:Fact {type: 'ACQUIRED'}) RETURN f.date, f.contradictions"));
        await graph.WriteAsync(Dated("a4", "2021-06", "2021-07-04T00:00:00+08:00", "四"));
        Assert.Equal(["2021-06 | date=2021-05 (1)"],
            await graph.AskAsync("MATCH (f:Fact {type: 'ACQUIRED'}) RETURN f.date, f.contradictions"));
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task A_later_denial_disputes_a_fact_and_an_earlier_one_does_not(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(new NewsBuilder("a1", "2021-01-01T00:00:00Z")
            .Invests("华岭", "远帆", status: ClaimStatus.Denied).Build());
        await graph.WriteAsync(new NewsBuilder("a2", "2021-02-01T00:00:00Z")
            .Invests("华岭", "远帆", new Qualifiers { Round = RoundName.Parse("A") }).Build());
        const string Disputed = "MATCH (f:Fact {type: 'INVESTED_IN'}) OPTIONAL MATCH (c:Claim)-[:DISPUTES]->(f) RETURN f.disputed, count(c)";
        Assert.Equal(["False | 0"], await graph.AskAsync(Disputed));

        await graph.WriteAsync(new NewsBuilder("a3", "2021-03-01T00:00:00Z")
            .Invests("华岭", "远帆", status: ClaimStatus.Terminated).Build());
        Assert.Equal(["True | 1"], await graph.AskAsync(Disputed));
        await graph.Writer.ForgetAsync(["a3"]);
        Assert.Equal(["False | 0"], await graph.AskAsync(Disputed));
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task People_of_one_name_are_told_apart_by_their_houses(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(
            new NewsBuilder("a1").Holds("王伟", "华岭").Build(),
            new NewsBuilder("a2").Holds("王伟", "远帆").Build(),
            new NewsBuilder("a3").Sentence("华岭的王伟说。").Organization("华岭").Person("王伟").Build(),
            new NewsBuilder("a4").Sentence("王伟说。").Person("王伟").Build());
        Assert.Equal(["person:王伟@a4 | 1", "person:王伟@华岭 | 2", "person:王伟@远帆 | 1"],
            await graph.AskAsync("MATCH (p:Person) RETURN p.id, p.articles ORDER BY p.id"));

        // Whoever is at both is the same one, and then the name tells everybody who names either house.
        await graph.WriteAsync(new NewsBuilder("a5").Holds("王伟", "华岭").Holds("王伟", "远帆", "董事").Build());
        Assert.Equal(["person:王伟@a4 | 1", "person:王伟@华岭 | 4"],
            await graph.AskAsync("MATCH (p:Person) RETURN p.id, p.articles ORDER BY p.id"));
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task A_persons_word_joins_parts_splits_rejects_and_is_taken_back(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(
            new NewsBuilder("a1").Invests("华岭", "远帆").Build(),
            new NewsBuilder("a2").Explains("北辰科技", "北辰").Invests("华岭集团", "北辰").Build());
        var before = await graph.DumpAsync();
        Task<IReadOnlyList<string>> EntitiesAsync() => graph.AskAsync("MATCH (e:Entity) RETURN e.id ORDER BY e.id");

        await graph.Writer.JudgeAsync("team.yaml", [new Judgement.Same(["华岭", "华岭集团"])]);
        Assert.Equal(["organization:北辰科技", "organization:华岭集团", "organization:远帆"], await EntitiesAsync());
        await graph.Writer.JudgeAsync("team.yaml", [new Judgement.NotSame(["北辰", "北辰科技"])]);
        Assert.Equal(["organization:北辰", "organization:北辰科技", "organization:华岭", "organization:华岭集团",
            "organization:远帆"], await EntitiesAsync());
        await graph.Writer.JudgeAsync("team.yaml", [new Judgement.Split("华岭", ["a1"], "华岭（上海）")]);
        Assert.Equal(["organization:北辰科技", "organization:华岭(上海)", "organization:华岭集团", "organization:远帆"],
            await EntitiesAsync());
        await graph.Writer.JudgeAsync("team.yaml", [new Judgement.Reject("华岭投资远帆。", "INVESTED_IN", "华岭", "远帆")]);
        Assert.DoesNotContain("INVESTED_IN|organization:华岭|organization:远帆|",
            await graph.AskAsync("MATCH (f:Fact) RETURN f.id"));

        await graph.Writer.JudgeAsync("team.yaml", []);
        Assert.Equal(before, await graph.DumpAsync());
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task A_rebuild_gives_the_graph_that_stands(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        var news = new RandomNews(new Random(7));
        var articles = Enumerable.Range(0, 12).Select(_ => news.Article(news.ArticleId()))
            .GroupBy(article => article.Article.Id)
            .ToDictionary(same => same.Key, same => same.Last());
        await graph.Writer.JudgeAsync("team.yaml", [new Judgement.Same(["华岭", "华岭控股"])]);
        await graph.WriteAsync(articles.Values);
        var before = await graph.DumpAsync();

        var rebuilder = new GraphRebuilder(graph.Session, TimeProvider.System, Lexicon.Default,
            new WriteOptions { ArticlesATransaction = 3 });
        await rebuilder.RebuildAsync(article =>
        {
            Assert.Equal(articles[article.Id].Article.Sentences.AsEnumerable(), article.Sentences);
            return articles[article.Id];
        });
        Assert.Equal(before, await graph.DumpAsync());
    }

    [Theory]
    [OnEmbedded]
    public async Task An_interrupted_rebuild_is_told_and_finished_by_another(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await graph.WriteAsync(Financing("a1"));
        var before = await graph.DumpAsync();
        var rebuilder = new GraphRebuilder(graph.Session, TimeProvider.System, Lexicon.Default);
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            rebuilder.RebuildAsync(_ => throw new OperationCanceledException()));

        var refusal = await Assert.ThrowsAsync<GraphStateException>(() => graph.WriteAsync(Financing("a2")));
        Assert.Equal("a rebuild of the graph did not finish: run `graph rebuild`", refusal.Message);
        await rebuilder.RebuildAsync(_ => Financing("a1"));
        Assert.Equal(before, await graph.DumpAsync());
    }

    [Theory]
    [OnEmbedded]
    public async Task Another_lexicon_resolves_anew_what_it_speaks_of(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        var lexicon = Lexicon.Parse("- {name: 远方帆船, short: [远帆]}");
        await graph.WriteAsync(Financing("a1"));
        await new GraphWriter(graph.Session, TimeProvider.System, lexicon).ForgetAsync(["none"]);
        Assert.Equal(["organization:华岭创投", "organization:远方帆船"],
            await graph.AskAsync("MATCH (e:Entity) RETURN e.id ORDER BY e.id"));

        await graph.Writer.ForgetAsync(["none"]);
        Assert.Equal(["organization:华岭创投", "organization:远帆"],
            await graph.AskAsync("MATCH (e:Entity) RETURN e.id ORDER BY e.id"));
    }

    [Theory]
    [OnEmbedded]
    public async Task Asked_before_extraction_the_graph_tells_what_it_has_read_and_by_what(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        var article = Financing("a1");
        await graph.WriteAsync(article, new NewsBuilder("a2", fingerprint: "rules-0").Invests("华岭", "远帆").Build());
        var standing = await graph.Writer.FindAsync(["a1", "a3"]);
        Assert.Equal(new StandingArticle("a1", article.Article.ContentHash, "rules-1"), Assert.Single(standing).Value);
        Assert.Equal(1, await graph.Writer.CountReadByOthersAsync("rules-1"));
    }

    private static ArticleExtraction Financing(string id) => new NewsBuilder(id, "2021-06-30T08:00:00+08:00")
        .Invests("华岭创投", "远帆", new Qualifiers
    {
        Round = RoundName.Parse("A轮"),
        Date = PartialDate.Parse("2021-06"),
        Amount = new AmountRange(10_000_000, 100_000_000, "CNY"),
        AmountText = "数千万元",
        Role = InvestorRole.Lead,
    }).Build();

    private static ArticleExtraction Dated(string id, string date, string published, string wording) =>
        new NewsBuilder(id, published)
        .Sentence($"华岭收购远帆{wording}。").Organization("华岭").Organization("远帆")
        .Claim(Relations.Acquired, "华岭", "远帆", new Qualifiers { Date = PartialDate.Parse(date) }).Build();
}
