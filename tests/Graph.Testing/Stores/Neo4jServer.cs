using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Graph.Testing;

/// <summary>
/// A Neo4j server: started from <see cref="Setting.Neo4jHome"/> in a folder of its own, or the one at <see cref="Setting.Neo4jUri"/>.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);
    private static readonly Lazy<Task<Neo4jServer>> Shared = new(ConnectAsync);

    private static FileStream? claim;

    private readonly Neo4jInstance? instance;

    private Neo4jServer(string address, string boltAddress, string username, string password, Neo4jInstance? instance) =>
        (HttpAddress, BoltAddress, Username, Password, this.instance) = (address, boltAddress, username, password, instance);

    public string HttpAddress { get; }

    /// <summary>Of a server that was running before: at the usual port of the same host.</summary>
    public string BoltAddress { get; }

    public string Username { get; }

    public string Password { get; }

    /// <summary>The server that all tests of this process share; it ends with the process.</summary>
    public static Task<Neo4jServer> SharedAsync() => Shared.Value;

    /// <summary>A new server for one test, which may end it as it likes.</summary>
    /// <param name="settings">Lines for its <c>neo4j.conf</c>.</param>
    public static async Task<Neo4jServer> StartAsync(params string[] settings)
    {
        var instance = Neo4jInstance.Create(Setting.Value(Setting.Neo4jHome), settings);
        var server = new Neo4jServer(
            $"http://localhost:{instance.HttpPort}", $"bolt://localhost:{instance.BoltPort}", "neo4j", Neo4jInstance.Password, instance);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts the process, at first or after <see cref="Kill"/>, and waits until it answers.</summary>
    /// <param name="settings">Further lines for its <c>neo4j.conf</c>.</param>
    public async Task StartAgainAsync(params string[] settings)
    {
        instance!.Configure(settings);
        instance.Start();
        using var http = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                if ((await http.GetAsync(HttpAddress)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (waited.Elapsed < StartTimeout && instance.IsRunning)
            {
                await Task.Delay(200);
            }
            catch (HttpRequestException)
            {
                throw new InvalidOperationException($"Neo4j did not start:\n{instance.Output}");
            }
        }
    }

    /// <summary>Ends the process as a power cut would.</summary>
    public void Kill() => instance!.Kill();

    /// <summary>Deletes all nodes, relationships, constraints and indexes.</summary>
    public async Task EraseAsync()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization =
            new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Username}:{Password}")));
        await RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        foreach (var name in await RunAsync("SHOW CONSTRAINTS YIELD name"))
            await RunAsync($"DROP CONSTRAINT `{name}`");
        foreach (var name in await RunAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
            await RunAsync($"DROP INDEX `{name}`");

        async Task<List<string>> RunAsync(string statement)
        {
            using var answer = await http.PostAsJsonAsync($"{HttpAddress}/db/neo4j/query/v2", new { statement });
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return answer.IsSuccessStatusCode && !json.TryGetProperty("errors", out _)
                ? [.. json.GetProperty("data").GetProperty("values").EnumerateArray().Select(row => row[0].GetString()!)]
                : throw new InvalidOperationException($"{statement}: {json}");
        }
    }

    public ValueTask DisposeAsync()
    {
        instance?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<Neo4jServer> ConnectAsync()
    {
        if (Environment.GetEnvironmentVariable(Setting.Neo4jUri) is not { Length: > 0 } uri)
        {
            var started = await StartAsync();
            AppDomain.CurrentDomain.ProcessExit += (_, _) => started.instance!.Dispose();
            return started;
        }
        await TakeAsync(uri);
        var given = new Uri(uri);
        var credentials = given.UserInfo.Split(':', 2);
        var (username, password) = credentials.Length == 2
            ? (Uri.UnescapeDataString(credentials[0]), Uri.UnescapeDataString(credentials[1]))
            : (Environment.GetEnvironmentVariable("NEO4J_USERNAME") ?? "neo4j", Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? "");
        return new Neo4jServer($"{given.Scheme}://{given.Host}:{given.Port}", $"bolt://{given.Host}:7687", username, password, null);
    }

    // Test processes run side by side; the one server is one process's at a time. The lock ends with the process.
    private static async Task TakeAsync(string uri)
    {
        var path = Path.Combine(Path.GetTempPath(), $"graph-test-{Convert.ToHexString(Encoding.UTF8.GetBytes(uri))}.lock");
        while (true)
        {
            try
            {
                claim = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return;
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }
}
