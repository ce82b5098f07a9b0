using System.Net;
using System.Net.Sockets;

namespace Graph.Testing;

/// <summary>Stands between a program and a server, and is as bad a network as a test wants.</summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> open = [];
    private readonly int port;
    private readonly Task serving;
    private readonly Queue<(long Bytes, Action Then)> planned = new();
    private long passed;

    /// <param name="server">The address of the server, of which host and port count.</param>
    public TcpProxy(string server)
    {
        port = new Uri(server).Port;
        listener.Start();
        serving = ServeAsync();
        Address = new UriBuilder(server) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri.ToString().TrimEnd('/');
    }

    /// <summary>The server's address by way of here.</summary>
    public string Address { get; }

    /// <summary>Waited before each piece of at most <see cref="Piece"/> bytes, in either direction.</summary>
    public TimeSpan Delay { get; init; }

    public int Piece { get; init; } = 64 * 1024;

    /// <summary>How much of what was planned has happened.</summary>
    public int Happened { get; private set; }

    /// <summary>Once so many bytes have passed, all connections are cut, and then comes <paramref name="then"/>. In the order of the calls.</summary>
    public void CutAfter(long bytes, Action? then = null) => planned.Enqueue((bytes, then ?? (() => { })));

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        Cut();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = ConnectAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task ConnectAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, port);
            lock (open)
                open.AddRange([near, far]);
            await Task.WhenAny(PassAsync(near, far), PassAsync(far, near));
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[Piece];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var count)
            {
                if (Delay > TimeSpan.Zero)
                    await Task.Delay(Delay);
                if (IsCut(count))
                    return;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One side is gone; the other is closed with it.
        }
    }

    private bool IsCut(int count)
    {
        Action then;
        lock (open)
        {
            passed += count;
            if (!planned.TryPeek(out var next) || passed < next.Bytes)
                return false;
            then = planned.Dequeue().Then;
            Happened++;
        }
        Cut();
        then();
        return true;
    }

    private void Cut()
    {
        lock (open)
        {
            foreach (var connection in open)
                connection.Close();
            open.Clear();
        }
    }
}
