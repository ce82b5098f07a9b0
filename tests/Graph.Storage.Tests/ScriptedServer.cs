using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Graph.Storage.Tests;

/// <summary>An HTTP server on a real socket that answers each request with what a script says; a null answer breaks the connection.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, (string Status, string Type, string Body)?> script;
    private readonly Task serving;

    /// <param name="script">From the first line of a request (<c>POST /db/neo4j/query/v2/tx HTTP/1.1</c>) to the answer.</param>
    public ScriptedServer(Func<string, (string Status, string Type, string Body)?> script)
    {
        this.script = script;
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Retries without a noticeable delay.</summary>
    public static RetryOptions Soon => new() { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2) };

    public string Address => $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>The first line of each request.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Each request as a whole.</summary>
    public List<string> Texts { get; } = [];

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    // One request a connection.
    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        if (await reader.ReadLineAsync() is not { } request)
            return;
        lock (Requests)
            Requests.Add(request);
        var length = 0;
        var text = new StringBuilder(request);
        while (await reader.ReadLineAsync() is { Length: > 0 } header)
        {
            text.Append('\n').Append(header);
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(header[15..]);
        }
        if (length > 0)
        {
            var body = new char[length];
            text.Append('\n').Append(body, 0, await reader.ReadBlockAsync(body));
        }
        lock (Requests)
            Texts.Add(text.ToString());
        if (script(request) is not var (status, type, answer))
            return;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(answer)}\r\nConnection: close\r\n\r\n{answer}"));
    }
}
