using Graph.Cypher;
using Graph.Storage.Retry;

namespace Graph.Storage.Neo4jHttp;

/// <summary>A database of a Neo4j server, over its HTTP Query API.</summary>
internal sealed class HttpSession : ICypherSession
{
    private readonly ServerConnection server;
    private readonly QueryApi api;
    private readonly TransactionRetry retry;
    private readonly Bookmarks bookmarks = new();

    public HttpSession(StoreSettings settings)
    {
        server = new ServerConnection(settings);
        api = new QueryApi(server);
        retry = new TransactionRetry(settings.Retry);
    }

    public string Store => server.Address;

    public async Task<ICypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellation) =>
        new HttpTransaction(api, await api.BeginAsync(mode, bookmarks.Last, cancellation), bookmarks);

    public async Task<T> ExecuteAsync<T>(
        AccessMode mode, Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await retry.ExecuteAsync(this, mode, work, cancellation);
        }
        catch (StoreException e) when (e.IsUnexplained)
        {
            throw await api.StatusAsync(cancellation) is { Length: > 0 } status ? Neo4jErrors.OfStatus(status, server.ToString()) : e;
        }
    }

    public ValueTask DisposeAsync()
    {
        server.Dispose();
        return ValueTask.CompletedTask;
    }
}
