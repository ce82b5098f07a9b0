using System.Diagnostics;

namespace Graph.Cli.Tests;

/// <summary>
/// Servers and networks that fail in mid-ingest. Whatever happens, what stands in the end is the graph that an undisturbed run
/// makes.
/// </summary>
[Collection(TestStore.Collection)]
public class Neo4jFaultTests
{
    private const int Posts = 300;

    [Neo4jFact]
    public async Task A_connection_that_is_slow_and_keeps_breaking_loses_and_doubles_nothing()
    {
        await using var server = await TestStore.NewAsync(Engine.Neo4j);
        await using var proxy = new TcpProxy(server.Address) { Delay = TimeSpan.FromMilliseconds(1), Piece = 16 * 1024 };
        foreach (var bytes in new[] { 2_000, 300_000, 600_000, 900_000 })
            proxy.CutAfter(bytes);
        using var folder = new TemporaryFolder();
        var posts = FinancingPosts.Write(folder, Posts);

        Run(["ingest", posts], proxy.Address, server).Done();

        Assert.Equal(4, proxy.Happened);
        Assert.Equal(Undisturbed(folder, posts), Run(["dump"], server.Address, server).Done());
    }

    [RequiresSettingFact(Setting.Neo4jHome)]
    public async Task A_server_killed_and_started_again_in_mid_ingest_loses_and_doubles_nothing()
    {
        await using var server = await Neo4jServer.StartAsync();
        await using var proxy = new TcpProxy(server.HttpAddress);
        var restarted = Task.CompletedTask;
        proxy.CutAfter(900_000, () =>
        {
            server.Kill();
            restarted = server.StartAgainAsync();
        });
        using var folder = new TemporaryFolder();
        var posts = FinancingPosts.Write(folder, Posts);

        var ended = Run(["ingest", posts], proxy.Address, server);
        await restarted;
        if (ended.Code != 0)
        {
            // It took longer than a minute.
            IsToldInOneLine(ended, "nothing is written twice");
            Run(["ingest", posts], proxy.Address, server).Done();
        }

        Assert.Equal(1, proxy.Happened);
        Assert.Equal(Undisturbed(folder, posts), Run(["dump"], server.HttpAddress, server).Done());
    }

    [RequiresSmallDiskFact(Setting.Neo4jHome)]
    public async Task A_server_whose_log_has_no_space_left_stops_the_ingest_which_goes_on_when_there_is_some()
    {
        using var disk = new SmallDisk(megabytes: 6);
        await using var server = await Neo4jServer.StartAsync($"server.directories.transaction.logs.root={disk.Folder}");
        using var folder = new TemporaryFolder();
        var posts = FinancingPosts.Write(folder, Posts);

        IsToldInOneLine(Run(["ingest", posts], server.HttpAddress, server), "its disk is full");
        server.Kill();
        disk.Grow(megabytes: 512);
        await server.StartAgainAsync();
        Run(["ingest", posts], server.HttpAddress, server).Done();

        Assert.Equal(Undisturbed(folder, posts), Run(["dump"], server.HttpAddress, server).Done());
    }

    [Neo4jFact]
    public async Task Four_processes_at_once_over_overlapping_posts_in_an_empty_database_give_the_graph_of_one()
    {
        await using var server = await TestStore.NewAsync(Engine.Neo4j);
        using var folder = new TemporaryFolder();
        var posts = FinancingPosts.Write(folder, 60);
        var files = Directory.GetFiles(posts).Order(StringComparer.Ordinal).ToArray();

        // Each applies the schema too.
        var running = Enumerable.Range(0, 4).Select(process => GraphProcess.Start(
            ["ingest", .. files.Where((_, i) => i % 4 != process)], Settings(server.Address, server))).ToArray();
        var errors = await Task.WhenAll(running.Select(EndAsync));

        Assert.All(running, process => Assert.True(process.ExitCode == 0, string.Join('\n', errors)));
        Assert.Equal("all that the migrations made stands\n", Run(["schema", "verify"], server.Address, server).Done());
        Assert.Equal(Undisturbed(folder, posts), Run(["dump"], server.Address, server).Done());
    }

    private static async Task<string> EndAsync(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return error;
    }

    private static void IsToldInOneLine(GraphProcess.Ended ended, string what)
    {
        Assert.Equal(3, ended.Code);
        Assert.Contains(what, Assert.Single(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Undisturbed(TemporaryFolder folder, string posts)
    {
        GraphProcess.Run("ingest", posts, "--store", folder.Of("t.db")).Done();
        return GraphProcess.Run("dump", "--store", folder.Of("t.db")).Done();
    }

    private static GraphProcess.Ended Run(string[] args, string address, TestStore server) =>
        GraphProcess.Run(args, "", Settings(address, server));

    private static GraphProcess.Ended Run(string[] args, string address, Neo4jServer server) =>
        GraphProcess.Run(args, "", ("NEO4J_URI", address), ("NEO4J_PASSWORD", server.Password));

    private static (string, string?)[] Settings(string address, TestStore server) =>
        [("NEO4J_URI", address), ("NEO4J_USERNAME", server.Username), ("NEO4J_PASSWORD", server.Password)];
}
