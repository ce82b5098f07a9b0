using Graph.Storage;

namespace Graph.Writing.Tests;

[Collection(TestStore.Collection)]
public sealed class SchemaTests
{
    private const string First = "V001__keys_and_indexes";

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task A_migration_is_applied_once_and_recorded_with_checksum_and_time(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        var schema = new Schema(graph.Session, TimeProvider.System);
        Assert.Empty(await schema.ApplyAsync());
        Assert.All(await schema.StatusAsync(), migration => Assert.False(migration.IsChanged));
        Assert.Equal($"{First} | 32", (await graph.AskAsync("MATCH (m:Migration) WHERE m.applied <= datetime() RETURN m.id, size(m.checksum) ORDER BY m.id"))[0]);
        Assert.Empty(await schema.VerifyAsync());
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task An_applied_migration_with_another_text_and_one_of_a_later_version_are_refused_by_name(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        var schema = new Schema(graph.Session, TimeProvider.System);
        await RunAsync(graph, $"MATCH (m:Migration {{id: '{First}'}}) SET m.checksum = 'another'");
        var e = await Assert.ThrowsAsync<GraphStateException>(() => schema.ApplyAsync());
        Assert.Contains($"the schema {First} was applied to this graph with another text", e.Message, StringComparison.Ordinal);
        Assert.Equal([$"{First}: applied with another text"], await schema.VerifyAsync());

        await RunAsync(graph, "CREATE (:Migration {id: 'V999__later', checksum: 'x', applied: datetime()})");
        e = await Assert.ThrowsAsync<GraphStateException>(() => schema.ApplyAsync());
        Assert.Equal("the schema V999__later of this graph is not known to this version: use a later one", e.Message);
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task What_was_dropped_or_made_otherwise_is_told_with_what_to_do(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine);
        await RunAsync(graph, "DROP CONSTRAINT name_id");
        await RunAsync(graph, "DROP INDEX article_url");
        await RunAsync(graph, "CREATE INDEX article_url FOR (n:Article) ON (n.title)");
        var faults = await new Schema(graph.Session, TimeProvider.System).VerifyAsync();
        Assert.Equal(
            [
                "name_id: missing; run CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE",
                "article_url: is of something else (Article.title); drop it and run CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url)",
            ],
            faults);
    }

    [Theory]
    [OnEmbedded]
    [OnNeo4j]
    public async Task Several_that_apply_at_once_do_not_harm_each_other(Engine engine)
    {
        await using var graph = await GraphUnderTest.NewAsync(engine, withSchema: false);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var session = graph.OpenAnother();
            await new Schema(session, TimeProvider.System).ApplyAsync();
        })));
        var schema = new Schema(graph.Session, TimeProvider.System);
        Assert.Empty(await schema.VerifyAsync());
        Assert.All(await schema.StatusAsync(), migration => Assert.NotNull(migration.Applied));
        Assert.Equal(["0"], await graph.AskAsync("MATCH (m:Migration) WITH m.id AS id, count(m) AS times WHERE times > 1 RETURN count(id)"));
    }

    private static Task<int> RunAsync(GraphUnderTest graph, string statement) =>
        graph.Session.ExecuteAsync(Cypher.AccessMode.Write, async (transaction, token) =>
        {
            await foreach (var _ in (await transaction.RunAsync(statement, cancellation: token)).WithCancellation(token))
            {
            }
            return 0;
        });
}
