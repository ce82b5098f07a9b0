using Neo4j.Driver;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>A transaction in a driver's session of its own.</summary>
internal sealed class DriverTransaction(IAsyncSession session, IAsyncTransaction transaction, DriverErrors errors) : ICypherTransaction
{
    private DriverResult? current;

    public async Task<ICypherResult> RunAsync(
        string statement, IReadOnlyDictionary<string, object?>? parameters, CancellationToken cancellation)
    {
        await BufferAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        var given = (parameters ?? new Dictionary<string, object?>())
            .ToDictionary(pair => pair.Key, pair => DriverValues.ToDriver(pair.Value));
        return current = await errors.GuardAsync(async () =>
        {
            var cursor = await transaction.RunAsync(statement, given);
            return new DriverResult(cursor, await cursor.KeysAsync(), errors);
        });
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        await BufferAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        await errors.GuardAsync(async () =>
        {
            await transaction.CommitAsync();
            return 0;
        });
    }

    public Task RollbackAsync(CancellationToken cancellation) => errors.GuardAsync(async () =>
    {
        await transaction.RollbackAsync();
        return 0;
    });

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await session.DisposeAsync();
        }
        catch (Neo4jException)
        {
            // A server that cannot be told to roll back does so by itself.
        }
    }

    // An error that stands behind the unread rows must not be lost.
    private Task BufferAsync(CancellationToken cancellation) => current?.BufferAsync(cancellation) ?? Task.CompletedTask;
}
