using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Graph.Testing;

/// <summary>A folder with the configuration and data of one Neo4j server, and its process.</summary>
internal sealed class Neo4jInstance : IDisposable
{
    public const string Password = "graph-test";

    private readonly string home;
    private readonly string folder;
    private readonly StringBuilder output = new();
    private Process? process;
    private Process? watch;

    private Neo4jInstance(string home, string folder, int httpPort, int boltPort) =>
        (this.home, this.folder, HttpPort, BoltPort) = (home, folder, httpPort, boltPort);

    public int HttpPort { get; }

    public int BoltPort { get; }

    private string Configuration => Path.Combine(folder, "conf", "neo4j.conf");

    public bool IsRunning => process is { HasExited: false };

    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Lays out a new instance; the distribution itself is not written to.</summary>
    public static Neo4jInstance Create(string home, IReadOnlyList<string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("graph-neo4j-").FullName;
        var instance = new Neo4jInstance(home, folder, FreePort(), FreePort());
        foreach (var name in new[] { "conf", "data", "logs", "run", "plugins", "import", "licenses" })
            Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(instance.Configuration, string.Create(CultureInfo.InvariantCulture, $"""
            server.default_listen_address=localhost
            server.http.listen_address=localhost:{instance.HttpPort}
            server.bolt.listen_address=localhost:{instance.BoltPort}
            server.https.enabled=false
            server.directories.data={folder}/data
            server.directories.logs={folder}/logs
            server.directories.run={folder}/run
            server.directories.plugins={folder}/plugins
            server.directories.import={folder}/import
            server.directories.licenses={folder}/licenses
            server.memory.heap.initial_size=256m
            server.memory.heap.max_size=1g
            server.memory.pagecache.size=128m
            db.tx_log.rotation.retention_policy=1 files
            db.tx_log.rotation.size=16M
            db.tx_log.preallocate=false
            dbms.usage_report.enabled=false

            """));
        instance.Configure(settings);
        using var admin = instance.Run("neo4j-admin", "dbms", "set-initial-password", Password);
        admin.WaitForExit();
        return admin.ExitCode == 0
            ? instance
            : throw new InvalidOperationException($"neo4j-admin failed:\n{instance.Output}");
    }

    /// <summary>Adds lines to the configuration; of two for one setting the later counts.</summary>
    public void Configure(IReadOnlyList<string> settings)
    {
        var names = settings.Select(line => line[..(line.IndexOf('=', StringComparison.Ordinal) + 1)]).ToArray();
        var kept = File.ReadAllLines(Configuration)
            .Where(line => !Array.Exists(names, name => line.StartsWith(name, StringComparison.Ordinal)));
        File.WriteAllLines(Configuration, [.. kept, .. settings]);
    }

    public void Start()
    {
        process = Run("neo4j", "console");
        watch = Watch();
    }

    public void Kill()
    {
        // The launcher waits for the server, its child.
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        process = null;
        watch?.Kill();
        watch?.Dispose();
        watch = null;
        // The server's end is not the launcher's: its port is free, and so are its locks, once it is gone. Its mark would stop the next start.
        for (var wait = 0; wait < 100 && Answers(); wait++)
            Thread.Sleep(100);
        File.Delete(Path.Combine(folder, "run", "neo4j.pid"));
    }

    public void Dispose()
    {
        Kill();
        Directory.Delete(folder, recursive: true);
    }

    private Process Run(string command, params string[] arguments)
    {
        var program = Path.Combine(home, "bin", OperatingSystem.IsWindows() ? command + ".bat" : command);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEO4J_CONF"] = Path.Combine(folder, "conf");
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, line) => Note(line.Data);
        started.ErrorDataReceived += (_, line) => Note(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    // However this process ends, what it holds of the pipe is closed; the server, a child of the launcher's, is then ended by its mark.
    private Process? Watch()
    {
        if (OperatingSystem.IsWindows())
            return null;
        var start = new ProcessStartInfo("sh", ["-c", "read -r line; kill -9 $(cat \"$0/run/neo4j.pid\"); sleep 1; rm -rf \"$0\"", folder])
        {
            RedirectStandardInput = true,
        };
        return Process.Start(start);
    }

    private void Note(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient("localhost", BoltPort);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
