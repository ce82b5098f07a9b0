using Neo4j.Driver;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>A transaction of the driver's: one that it manages itself, or one in a session of its own.</summary>
internal sealed class DriverTransaction(IAsyncQueryRunner runner, DriverErrors errors) : ICypherTransaction
{
    private readonly IAsyncSession? session;
    private DriverResult? current;

    public DriverTransaction(IAsyncSession session, IAsyncTransaction transaction, DriverErrors errors) : this(transaction, errors) =>
        this.session = session;

    // A managed transaction is the driver's to end.
    private IAsyncTransaction Own => session is null
        ? throw new InvalidOperationException("the transaction ends with the work that it was made for")
        : (IAsyncTransaction)runner;

    public async Task<ICypherResult> RunAsync(
        string statement, IReadOnlyDictionary<string, object?>? parameters, CancellationToken cancellation)
    {
        await EndAsync(cancellation);
        var given = (parameters ?? new Dictionary<string, object?>())
            .ToDictionary(pair => pair.Key, pair => DriverValues.ToDriver(pair.Value));
        return current = await errors.GuardAsync(async () =>
        {
            var cursor = await runner.RunAsync(statement, given);
            return new DriverResult(cursor, await cursor.KeysAsync(), errors);
        });
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await EndAsync(cancellation);
        await errors.GuardAsync(async () =>
        {
            await Own.CommitAsync();
            return 0;
        });
    }

    public Task RollbackAsync(CancellationToken cancellation) => errors.GuardAsync(async () =>
    {
        await Own.RollbackAsync();
        return 0;
    });

    /// <summary>Reads what is left of the last result: an error that stands behind unread rows must not be lost.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        if (current is not null)
            await current.BufferAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        if (session is null)
            return;
        try
        {
            await Own.DisposeAsync();
            await session.DisposeAsync();
        }
        catch (Neo4jException)
        {
            // A server that cannot be told to roll back does so by itself.
        }
    }
}
