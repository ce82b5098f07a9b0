using Graph.Cypher;

namespace Graph.Storage.Neo4jHttp;

/// <summary>
/// An explicit transaction over the Query API. Left alone for longer than the server allows (a minute), it is rolled back there.
/// </summary>
internal sealed class HttpTransaction(QueryApi api, OpenTransaction open, Bookmarks bookmarks) : ICypherTransaction
{
    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(10);
    private static readonly Dictionary<string, object?> None = [];

    private QueryResult? current;
    private bool ended;

    public async Task<ICypherResult> RunAsync(
        string statement, IReadOnlyDictionary<string, object?>? parameters, CancellationToken cancellation)
    {
        await BufferAsync(cancellation);
        return current = await api.RunAsync(open, statement, parameters ?? None, cancellation);
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await BufferAsync(cancellation);
        bookmarks.Replace(open.Bookmarks, await api.CommitAsync(open, cancellation));
        ended = true;
    }

    public async Task RollbackAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        current?.Dispose();
        ended = true;
        await api.RollbackAsync(open, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (ended)
            return;
        // Whatever ended the work, its token too, the server should let go of the locks at once; if it cannot be told, it will
        // by itself.
        using var timeout = new CancellationTokenSource(RollbackTimeout);
        try
        {
            await RollbackAsync(timeout.Token);
        }
        catch (Exception e) when (e is StoreException or CypherException or OperationCanceledException)
        {
        }
    }

    // An error that stands behind the unread rows must not be lost.
    private Task BufferAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(ended, this);
        return current?.BufferAsync(cancellation) ?? Task.CompletedTask;
    }
}
