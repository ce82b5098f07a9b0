using Graph.Writing.Tests.News;

namespace Graph.Writing.Tests;

[Collection(TestStore.Collection)]
public sealed class OddNameTests
{
    private static readonly string[] Names =
    [
        "华岭“一”号", "华岭'二'号", "华岭\"三\"号", "华岭`四`号", "华岭\\五号", "华岭\r\n六号", "华岭\t七号", "华岭\u0001八号", "华岭\u200b九号",
        "华岭\u202e十号", "华岭'}) DETACH DELETE n //", "华岭$id", "华岭\ud83d\ude80号", "华岭\ufeff甲号", "华岭\u0000乙号",
        string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)('一' + i % 5000))),
    ];

    [Theory]
    [OnEmbedded, OnNeo4j]
    public async Task A_name_comes_back_as_it_was_printed_whatever_stands_in_it(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        // The last one's address is as long as one may be.
        var articles = Names.Select((name, i) => new NewsBuilder($"https://news.example/{i}?{Cut(name)}").Invests(name, "远帆").Build()).ToArray();
        await graph.WriteAsync(articles);

        var forms = new List<string>();
        await using (var transaction = await graph.Session.BeginAsync(Cypher.AccessMode.Read))
            await foreach (var row in await transaction.RunAsync("MATCH (m:Mention) WHERE m.form <> '远帆' RETURN m.form AS form"))
                forms.Add((string)row[0]!);
        Assert.Equal(Names.Order(StringComparer.Ordinal), forms.Order(StringComparer.Ordinal));
        Assert.Equal(new Storage.Counters(), (await graph.WriteAsync(articles)).Counters);
        Assert.Empty(await graph.VerifyAsync());
    }

    private static string Cut(string name) => name.Length < 100 ? name : name[..658];
}
