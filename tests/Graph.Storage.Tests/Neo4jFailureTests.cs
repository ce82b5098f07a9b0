using System.Net;
using System.Net.Sockets;
using Graph.Cypher;

namespace Graph.Storage.Tests;

/// <summary>What can go wrong with a server, and what the message says of it.</summary>
[Collection(TestStore.Collection)]
public class Neo4jFailureTests
{
    [Fact]
    public async Task A_server_that_is_not_there_is_named_and_not_asked_again()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var e = await FailureAsync(new StoreSettings
        {
            Store = $"http://localhost:{port}", Password = "secret", Retry = new RetryOptions { Delay = TimeSpan.FromHours(1), MaxDelay = TimeSpan.FromHours(1) },
        });
        Assert.Equal(
            $"Neo4j at http://localhost:{port} does not answer (connection refused); is it running, and the address right (--store, NEO4J_URI)?",
            e.Message);
        Assert.Equal(StoreFailure.Unreachable, e.Failure);
    }

    [Theory]
    [InlineData("200 OK", "text/html", "<html>", StoreFailure.NotOurs)]
    [InlineData("404 Not Found", "text/html", "<html>", StoreFailure.NotOurs)]
    [InlineData("404 Not Found", "application/json", """{"neo4j_version": "4.4.30"}""", StoreFailure.TooOld)]
    [InlineData("404 Not Found", "application/json", """{"neo4j_version": "5.18.1"}""", StoreFailure.TooOld)]
    [InlineData("404 Not Found", "application/json", """{"neo4j_version": "5.27-aura"}""", StoreFailure.SwitchedOff)]
    [InlineData("404 Not Found", "application/json", """{"neo4j_version": "2025.06.2"}""", StoreFailure.SwitchedOff)]
    [InlineData("307 Temporary Redirect\r\nLocation: https://elsewhere.example/", "text/html", "", StoreFailure.BadAddress)]
    [InlineData("401 Unauthorized", "text/plain", "no", StoreFailure.Unauthorized)]
    [InlineData("503 Service Unavailable", "text/plain", "later", StoreFailure.Unreachable)]
    public async Task An_answer_of_somebody_else_is_told_apart(string status, string type, string body, StoreFailure failure)
    {
        await using var server = new ScriptedServer(_ => (status, type, body));
        Assert.Equal(failure, (await FailureAsync(new StoreSettings { Store = server.Address, Retry = ScriptedServer.Soon })).Failure);
    }

    [Neo4jFact]
    public async Task A_wrong_password_is_told_and_not_repeated()
    {
        var server = await Neo4jServer.SharedAsync();
        var e = await FailureAsync(new StoreSettings { Store = server.HttpAddress, Password = "not-the-password" });
        Assert.Equal(StoreFailure.Unauthorized, e.Failure);
        Assert.Equal($"Neo4j at {server.HttpAddress}: Invalid credential. Set NEO4J_USERNAME and NEO4J_PASSWORD.", e.Message);
    }

    [Neo4jFact]
    public async Task A_database_that_is_not_there_is_named()
    {
        var server = await Neo4jServer.SharedAsync();
        var e = await FailureAsync(new StoreSettings
        {
            Store = server.HttpAddress, Username = server.Username, Password = server.Password, Database = "nowhere",
        });
        Assert.Equal(StoreFailure.DatabaseNotFound, e.Failure);
        Assert.Equal($"Neo4j at {server.HttpAddress}: no database nowhere; set NEO4J_DATABASE", e.Message);
    }

    [Neo4jFact]
    public async Task Two_writers_that_wait_for_each_other_both_end_up_written()
    {
        await using var session = await Session.NewAsync(Engine.Neo4j);
        await session.WriteAsync("CREATE (:Thing {id: 1, x: 0}), (:Thing {id: 2, x: 0})");
        using var bothHold = new Barrier(2);
        var attempts = 0;

        await Task.WhenAll(Task.Run(() => AddAsync(1, 2)), Task.Run(() => AddAsync(2, 1)));

        Assert.Equal(4L, Assert.Single(await session.ReadAsync("MATCH (t:Thing) RETURN sum(t.x)"))[0]);
        Assert.True(attempts > 2, "there was no deadlock");

        Task<int> AddAsync(int first, int second)
        {
            var met = false;
            return session.Inner.ExecuteAsync(AccessMode.Write, async (transaction, cancellation) =>
            {
                Interlocked.Increment(ref attempts);
                await RunAsync(first);
                if (!met)
                    bothHold.SignalAndWait(TimeSpan.FromSeconds(30), cancellation);
                met = true;
                await RunAsync(second);
                return 0;

                async Task RunAsync(int id) => await Session.RowsAsync(await transaction.RunAsync(
                    "MATCH (t:Thing {id: $id}) SET t.x = t.x + 1", Session.Parameters(new { id }), cancellation));
            });
        }
    }

    [RequiresSettingFact(Setting.Neo4jHome)]
    public async Task A_server_killed_in_mid_transaction_and_started_again_gets_the_whole_work_once()
    {
        await using var server = await Neo4jServer.StartAsync();
        await using var session = CypherSession.Open(new StoreSettings { Store = server.HttpAddress, Password = server.Password });
        var runs = 0;
        var count = await session.ExecuteAsync(AccessMode.Write, async (transaction, cancellation) =>
        {
            await transaction.RunAsync("CREATE (:Thing)", cancellation: cancellation);
            if (++runs == 1)
            {
                server.Kill();
                await server.StartAgainAsync();
            }
            await transaction.RunAsync("CREATE (:Thing)", cancellation: cancellation);
            return Assert.Single(await Session.RowsAsync(await transaction.RunAsync("MATCH (t:Thing) RETURN count(t)", cancellation: cancellation)))[0];
        });
        Assert.Equal((2, 2L), (runs, count));
    }

    private static async Task<StoreException> FailureAsync(StoreSettings settings)
    {
        await using var session = CypherSession.Open(settings);
        return await Assert.ThrowsAsync<StoreException>(() => session.ExecuteAsync(AccessMode.Read, async (transaction, _) =>
            await Session.RowsAsync(await transaction.RunAsync("RETURN 1"))));
    }
}
