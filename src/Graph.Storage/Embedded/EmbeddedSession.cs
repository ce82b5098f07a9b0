using Graph.Cypher;
using Graph.Storage.Retry;

namespace Graph.Storage.Embedded;

/// <summary>A file of the embedded engine.</summary>
internal sealed class EmbeddedSession : ICypherSession
{
    private readonly CypherDatabase database;

    private EmbeddedSession(CypherDatabase database) => this.database = database;

    public string Store => database.Path;

    public static EmbeddedSession Open(StoreSettings settings)
    {
        if (Directory.Exists(settings.Store))
            throw new StoreException(StoreFailure.Unreachable,
                $"{settings.Store}: is a folder; name a file, such as {Path.Combine(settings.Store, StoreSettings.DefaultPath)}");
        if (!settings.Create && !File.Exists(settings.Store))
            throw new StoreException(StoreFailure.NotFound,
                $"{settings.Store}: no such store; ingest something first, or name another (--store)");
        if (Path.GetDirectoryName(settings.Store) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new StoreException(StoreFailure.Unreachable, $"{settings.Store}: there is no folder {folder}; make it, or name another");
        return EmbeddedErrors.Guard(() => new EmbeddedSession(CypherDatabase.Open(settings.Store, new CypherOptions
        {
            Create = settings.Create,
            LockTimeout = settings.LockTimeout,
        })));
    }

    public Task<ICypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<ICypherTransaction>(
            EmbeddedErrors.Guard(() => new EmbeddedTransaction(database.BeginTransaction(mode))));
    }

    /// <summary>Nothing passes by itself here: a lock has been waited for already.</summary>
    public Task<T> ExecuteAsync<T>(
        AccessMode mode, Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        TransactionRetry.OnceAsync(this, mode, work, cancellation);

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return ValueTask.CompletedTask;
    }
}
