using Graph.Cypher;

namespace Graph.Storage.Embedded;

/// <summary>A transaction of the embedded engine; its work is done on the calling thread.</summary>
internal sealed class EmbeddedTransaction(CypherTransaction transaction) : ICypherTransaction
{
    public Task<ICypherResult> RunAsync(
        string statement, IReadOnlyDictionary<string, object?>? parameters, CancellationToken cancellation) =>
        Task.FromResult<ICypherResult>(
            EmbeddedErrors.Guard(() => new EmbeddedResult(transaction.Run(statement, parameters, cancellation))));

    public Task CommitAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        EmbeddedErrors.Guard(() =>
        {
            transaction.Commit();
            return 0;
        });
        return Task.CompletedTask;
    }

    public Task RollbackAsync(CancellationToken cancellation)
    {
        transaction.Rollback();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        transaction.Dispose();
        return ValueTask.CompletedTask;
    }
}
