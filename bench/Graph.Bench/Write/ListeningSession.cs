using Graph.Cypher;
using Graph.Storage;

namespace Graph.Bench.Write;

/// <summary>A session that tells of every statement before it runs.</summary>
internal sealed class ListeningSession(ICypherSession session, Action<string, IReadOnlyDictionary<string, object?>?> listen) : ICypherSession
{
    public string Store => session.Store;

    public async Task<ICypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellation) =>
        new Transaction(await session.BeginAsync(mode, cancellation), listen);

    public Task<T> ExecuteAsync<T>(
        AccessMode mode, Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        session.ExecuteAsync(mode, (transaction, token) => work(new Transaction(transaction, listen), token), cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Transaction(ICypherTransaction transaction, Action<string, IReadOnlyDictionary<string, object?>?> listen)
        : ICypherTransaction
    {
        public Task<ICypherResult> RunAsync(
            string statement, IReadOnlyDictionary<string, object?>? parameters, CancellationToken cancellation)
        {
            listen(statement, parameters);
            return transaction.RunAsync(statement, parameters, cancellation);
        }

        public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

        public Task RollbackAsync(CancellationToken cancellation) => transaction.RollbackAsync(cancellation);

        public ValueTask DisposeAsync() => transaction.DisposeAsync();
    }
}
