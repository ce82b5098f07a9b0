using Graph.Cypher;

namespace Graph.Storage.Tests;

/// <summary>What the members of a cluster answer and one server does not, told by a stub.</summary>
public class ClusterTests
{
    private const string Json = "application/vnd.neo4j.query";
    private const string Affinity = "neo4j-cluster-affinity";
    private const string Begun = """{"transaction": {"id": "t1", "expires": "2030-01-01T00:00:00Z"}}""";

    [Fact]
    public async Task A_transaction_stays_with_the_member_that_began_it_and_the_next_one_waits_for_its_writes()
    {
        var commits = 0;
        await using var server = new ScriptedServer(request =>
            request.Contains("/commit", StringComparison.Ordinal) ? ("202 Accepted", Json, $$"""{"bookmarks": ["mark-{{++commits}}"]}""")
            : request.Contains("/tx ", StringComparison.Ordinal) ? ($"202 Accepted\r\n{Affinity}: member-2", Json, Begun)
            : ("202 Accepted", Json, """{"data": {"fields": [], "values": []}}"""));
        await using var session = CypherSession.Open(new StoreSettings { Store = server.Address, Retry = ScriptedServer.Soon });
        for (var i = 0; i < 3; i++)
            await session.ExecuteAsync(AccessMode.Write, async (transaction, _) => await transaction.RunAsync("RETURN 1"));

        var begins = server.Texts.Where(text => text.Contains("/tx ", StringComparison.Ordinal)).ToArray();
        Assert.Collection(begins,
            first => Assert.EndsWith("""{"accessMode":"WRITE","bookmarks":[]}""", first, StringComparison.Ordinal),
            second => Assert.EndsWith("""{"accessMode":"WRITE","bookmarks":["mark-1"]}""", second, StringComparison.Ordinal),
            third => Assert.EndsWith("""{"accessMode":"WRITE","bookmarks":["mark-2"]}""", third, StringComparison.Ordinal));
        Assert.Equal(6, server.Texts.Count(text => text.Contains($"{Affinity}: member-2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_leader_that_steps_down_is_met_by_the_whole_work_again()
    {
        var switches = 2;
        await using var server = Answering(() => switches-- > 0 ? "Neo.ClientError.Cluster.NotALeader" : null);
        await using var session = CypherSession.Open(new StoreSettings { Store = server.Address, Retry = ScriptedServer.Soon });
        var runs = 0;
        await session.ExecuteAsync(AccessMode.Write, async (transaction, _) =>
        {
            runs++;
            return await transaction.RunAsync("CREATE (:Thing)");
        });
        Assert.Equal(3, runs);
    }

    [Theory]
    [InlineData("Neo.ClientError.Cluster.NotALeader", "does not lead the database neo4j: name its leader", 17)]
    [InlineData("Neo.ClientError.Cluster.Routing", "cannot pass on what concerns the database neo4j", 1)]
    public async Task A_member_that_neither_leads_nor_routes_says_what_to_do(string code, string message, int attempts)
    {
        await using var server = Answering(() => code);
        await using var session = CypherSession.Open(new StoreSettings { Store = server.Address, Retry = ScriptedServer.Soon });
        var e = await Assert.ThrowsAsync<StoreException>(() => session.ExecuteAsync(AccessMode.Write, (transaction, _) =>
            transaction.RunAsync("CREATE (:Thing)")));
        Assert.Equal(StoreFailure.ReadOnly, e.Failure);
        Assert.StartsWith($"Neo4j at {server.Address} {message}", e.Message, StringComparison.Ordinal);
        Assert.Contains("neo4j://", e.Message, StringComparison.Ordinal);
        Assert.Equal(attempts, server.Requests.Count(request => request.Contains("/tx ", StringComparison.Ordinal)));
    }

    private static ScriptedServer Answering(Func<string?> error) => new(request =>
        request.Contains("/tx ", StringComparison.Ordinal) ? ("202 Accepted", Json, Begun)
        : request.StartsWith("DELETE", StringComparison.Ordinal) || request.Contains("/commit", StringComparison.Ordinal) || error() is not { } code ? ("202 Accepted", Json, "{}")
        : ("400 Bad Request", Json, $$"""{"errors": [{"code": "{{code}}", "message": "No write operations are allowed."}]}"""));
}
