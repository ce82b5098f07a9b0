using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;

namespace Graph.Storage.Neo4jHttp;

/// <summary>HTTP to one Neo4j server, and what can go wrong on the way as <see cref="StoreException"/>.</summary>
internal sealed class ServerConnection : IDisposable
{
    private readonly HttpClient http;
    private bool contacted;

    public ServerConnection(StoreSettings settings)
    {
        Address = settings.Store.TrimEnd('/');
        Database = settings.Database;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            ConnectCallback = ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        };
        if (settings.Insecure)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        http = new HttpClient(handler)
        {
            // A statement may run for as long as it needs; cancelling ends it.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (settings.Password is not null)
        {
            var credentials = Encoding.UTF8.GetBytes($"{settings.Username}:{settings.Password}");
            http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(credentials));
        }
        http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent.Text);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(QueryApi.MediaType));
    }

    public string Address { get; }

    public string Database { get; }

    /// <summary>Sends a request; returns as soon as the head of the answer is there.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) => GuardAsync(async () =>
    {
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        contacted = true;
        return response;
    });

    /// <summary>Runs what reads from or writes to the server, and names what goes wrong there.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (HttpRequestException e) when (e.InnerException is AuthenticationException)
        {
            throw new StoreException(StoreFailure.Unreachable, Neo4jErrors.NoSecureConnection(ToString(), Reason(e)), e);
        }
        catch (HttpRequestException e) when (!contacted)
        {
            // Nobody ever answered there: the address is likelier to be wrong than the server to be back in a moment.
            throw new StoreException(StoreFailure.Unreachable, Neo4jErrors.NoAnswer(ToString(), Reason(e)), e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new StoreException(StoreFailure.Unreachable, Neo4jErrors.ConnectionLost(ToString(), Reason(e)), e)
            {
                MayPass = true,
            };
        }
        catch (TaskCanceledException e) when (e.InnerException is TimeoutException)
        {
            throw new StoreException(StoreFailure.Unreachable, Neo4jErrors.NoAnswer(ToString(), "timed out"), e) { MayPass = contacted };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException)
        {
            throw new StoreException(StoreFailure.NotOurs, $"{this}: the answer is not of Neo4j's Query API ({e.Message})", e);
        }
    }

    /// <summary>What the server says is wrong.</summary>
    public Exception Error(string code, string message) => Neo4jErrors.Of(code, message, ToString(), Database);

    public void Dispose() => http.Dispose();

    public override string ToString() => $"Neo4j at {Address}";

    // A statement may take any time, so that only the network can tell that the host is gone: within a minute.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 30);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 10);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Reason(Exception e)
    {
        while (e.InnerException is { } inner)
            e = inner;
        return e is SocketException socket ? socket.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => "connection refused",
            SocketError.HostNotFound => "no such host",
            _ => e.Message,
        } : e.Message.TrimEnd('.');
    }
}
