using Neo4j.Driver;
using AccessMode = Graph.Cypher.AccessMode;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>
/// A database of a Neo4j server or cluster, over Bolt. The driver knows no cancelling: it is looked at between its calls.
/// </summary>
internal sealed class DriverSession : ICypherSession
{
    private readonly IDriver driver;
    private readonly string database;
    private readonly IBookmarkManager bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();
    private bool contacted;

    public DriverSession(StoreSettings settings)
    {
        Store = settings.Store;
        database = settings.Database;
        driver = GraphDatabase.Driver(
            settings.Store,
            settings.Password is null ? AuthTokens.None : AuthTokens.Basic(settings.Username, settings.Password),
            config => config
                .WithUserAgent($"graph/{typeof(DriverSession).Assembly.GetName().Version?.ToString(3)}")
                .WithTelemetryDisabled()
                .WithMaxTransactionRetryTime(settings.Retry.Longest));
    }

    public string Store { get; }

    public async Task<ICypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var errors = NewErrors();
        var session = NewSession(mode);
        try
        {
            var transaction = await errors.GuardAsync(session.BeginTransactionAsync);
            contacted = true;
            return new DriverTransaction(session, transaction, errors);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>A managed transaction: the driver itself runs the work again after what passes.</summary>
    public async Task<T> ExecuteAsync<T>(
        AccessMode mode, Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!contacted)
            await ContactAsync();
        await using var session = NewSession(mode);
        return await NewErrors().GuardAsync(() => mode == AccessMode.Read
            ? session.ExecuteReadAsync(OnceAsync)
            : session.ExecuteWriteAsync(OnceAsync));

        Task<T> OnceAsync(IAsyncQueryRunner runner)
        {
            var errors = NewErrors();
            return errors.UnguardAsync(async () =>
            {
                var transaction = new DriverTransaction(runner, errors);
                var result = await work(transaction, cancellation);
                await transaction.EndAsync(cancellation);
                return result;
            });
        }
    }

    public ValueTask DisposeAsync() => driver.DisposeAsync();

    // Where nobody ever answered, the address is likelier to be wrong than the server to be back in a moment.
    private async Task ContactAsync()
    {
        await NewErrors().GuardAsync(async () =>
        {
            await driver.VerifyConnectivityAsync();
            return 0;
        });
        contacted = true;
    }

    private DriverErrors NewErrors() => new($"Neo4j at {Store}", database);

    // Of a cluster's members, one that has seen what this program wrote before.
    private IAsyncSession NewSession(AccessMode mode) => driver.AsyncSession(config => config
        .WithDatabase(database)
        .WithBookmarkManager(bookmarks)
        .WithDefaultAccessMode(mode == AccessMode.Read ? Neo4j.Driver.AccessMode.Read : Neo4j.Driver.AccessMode.Write));
}
