using Graph.Cypher;

namespace Graph.Storage.Tests;

/// <summary>Which failures of a server are met by running the work again, and which are not.</summary>
public class RetryTests
{
    private const string Begun = """{"transaction": {"id": "t1", "expires": "2030-01-01T00:00:00Z"}}""";
    private const string Rows = """{"data": {"fields": ["x"], "values": [[{"$type": "Integer", "_value": "1"}]]}}""";

    [Theory]
    [InlineData("202 Accepted", """{"data": {"fields": ["x"], "values": []}, "errors": [{"code": "Neo.TransientError.Transaction.DeadlockDetected", "message": "m"}]}""")]
    [InlineData("500 Internal Server Error", """{"errors": [{"code": "Neo.TransientError.Database.DatabaseUnavailable", "message": "m"}]}""")]
    [InlineData("404 Not Found", """{"errors": [{"code": "Neo.ClientError.Request.Invalid", "message": "Transaction with Id t1 was not found."}]}""")]
    [InlineData("503 Service Unavailable", "")]
    [InlineData("202 Accepted", """{"data": {"fields": ["x"], "values": [[{"$ty""")]
    public async Task What_passes_by_itself_is_met_by_the_whole_work_again(string status, string body)
    {
        var failures = 2;
        await using var server = new ScriptedServer(request =>
            request.Contains("/tx/t1 ", StringComparison.Ordinal) && request.StartsWith("POST", StringComparison.Ordinal) && failures-- > 0
                ? body.EndsWith("$ty", StringComparison.Ordinal) ? ($"{status}\r\nTransfer-Encoding: chunked", Json, body) : (status, Json, body)
                : Answer(request));
        Assert.Equal(3, await RunsAsync(server));
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_met_by_the_whole_work_again()
    {
        var failures = 1;
        await using var server = new ScriptedServer(request =>
            request.Contains("/commit", StringComparison.Ordinal) && failures-- > 0 ? null : Answer(request));
        Assert.Equal(2, await RunsAsync(server));
    }

    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError")]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed")]
    [InlineData("Neo.TransientError.Transaction.Terminated")]
    public async Task What_would_fail_again_is_not_tried_again(string code)
    {
        await using var server = new ScriptedServer(request => request.Contains("/tx/t1 ", StringComparison.Ordinal)
            ? ("400 Bad Request", Json, $$"""{"errors": [{"code": "{{code}}", "message": "m"}]}""")
            : Answer(request));
        Assert.Equal(code, (await Assert.ThrowsAsync<CypherException>(() => RunsAsync(server))).Code);
        Assert.Single(server.Requests, request => request.Contains("/tx ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trying_again_comes_to_an_end()
    {
        await using var server = new ScriptedServer(request => request.Contains("/tx/t1 ", StringComparison.Ordinal)
            ? ("503 Service Unavailable", "text/plain", "")
            : Answer(request));
        var e = await Assert.ThrowsAsync<StoreException>(() => RunsAsync(server));
        Assert.Equal($"Neo4j at {server.Address}: not ready (503)", e.Message);
        Assert.Equal(17, server.Requests.Count(request => request.Contains("/tx ", StringComparison.Ordinal)));
    }

    private const string Json = "application/vnd.neo4j.query";

    private static (string, string, string)? Answer(string request) =>
        ("202 Accepted", Json, request.Contains("/commit", StringComparison.Ordinal) ? "{}"
            : request.Contains("/tx/t1", StringComparison.Ordinal) ? Rows : Begun);

    private static async Task<int> RunsAsync(ScriptedServer server)
    {
        await using var session = CypherSession.Open(new StoreSettings { Store = server.Address, Retry = ScriptedServer.Soon });
        var runs = 0;
        await session.ExecuteAsync(AccessMode.Write, async (transaction, cancellation) =>
        {
            runs++;
            return await Session.RowsAsync(await transaction.RunAsync("RETURN 1 AS x", cancellation: cancellation));
        });
        return runs;
    }
}
