using Graph.Cypher;

namespace Graph.Storage.Tests;

/// <summary>Real servers that are told to refuse something, and what the message says of it.</summary>
public class Neo4jConfigurationTests
{
    [RequiresSettingFact(Setting.Neo4jHome)]
    public async Task A_server_that_may_not_be_written_to_or_has_its_query_api_switched_off_is_told_at_once()
    {
        await using var server = await Neo4jServer.StartAsync("server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS,BROWSER");
        var e = await FailureAsync(server, AccessMode.Read, "RETURN 1");
        Assert.Equal(StoreFailure.SwitchedOff, e.Failure);
        Assert.Equal(
            $"Neo4j at {server.HttpAddress}: its HTTP Query API is switched off; let server.http_enabled_modules name QUERY_API_ENDPOINTS",
            e.Message);

        server.Kill();
        await server.StartAgainAsync("server.http_enabled_modules=QUERY_API_ENDPOINTS", "server.databases.read_only=neo4j");
        e = await FailureAsync(server, AccessMode.Write, "CREATE (:Thing)");
        Assert.Equal((StoreFailure.ReadOnly, $"Neo4j at {server.HttpAddress}: database neo4j may not be written to"), (e.Failure, e.Message));
    }

    private static async Task<StoreException> FailureAsync(Neo4jServer server, AccessMode mode, string statement)
    {
        await using var session = CypherSession.Open(new StoreSettings { Store = server.HttpAddress, Password = server.Password });
        return await Assert.ThrowsAsync<StoreException>(() => session.ExecuteAsync(mode, async (transaction, _) =>
            await Session.RowsAsync(await transaction.RunAsync(statement))));
    }
}
