using Neo4j.Driver;
using AccessMode = Graph.Cypher.AccessMode;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>
/// A database of a Neo4j server or cluster, over Bolt. The driver knows no cancelling: it is looked at between its calls.
/// </summary>
internal sealed class DriverSession : ICypherSession
{
    private const string Routed = "neo4j";

    private readonly StoreSettings settings;
    private readonly IDriver driver;
    private readonly IBookmarkManager bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();
    private bool contacted;

    public DriverSession(StoreSettings settings)
    {
        this.settings = settings;
        driver = NewDriver(settings.Store);
    }

    public string Store => settings.Store;

    public async Task<ICypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!contacted)
            await ContactAsync();
        var errors = NewErrors();
        var session = NewSession(mode);
        try
        {
            var transaction = await errors.GuardAsync(session.BeginTransactionAsync);
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
        try
        {
            await VerifyAsync(driver);
        }
        catch (StoreException e) when (e.Failure == StoreFailure.Unreachable && Store.StartsWith(Routed, StringComparison.Ordinal))
        {
            // Of a cluster the driver says only that it reached no member; of one server it says why.
            await using var alone = NewDriver(string.Concat("bolt", Store.Split('?')[0].AsSpan(Routed.Length)));
            await VerifyAsync(alone);
            throw;
        }
        contacted = true;
    }

    private Task VerifyAsync(IDriver asked) => NewErrors().GuardAsync(async () =>
    {
        await asked.VerifyConnectivityAsync();
        return 0;
    });

    private IDriver NewDriver(string address)
    {
        try
        {
            return GraphDatabase.Driver(
                settings.Insecure ? address.Replace("+s://", "+ssc://", StringComparison.Ordinal) : address,
                settings.Password is null ? AuthTokens.None : AuthTokens.Basic(settings.Username, settings.Password),
                config => config
                    .WithUserAgent(UserAgent.Text)
                    .WithTelemetryDisabled()
                    .WithMaxTransactionRetryTime(settings.Retry.Longest));
        }
        catch (ArgumentException e)
        {
            throw new StoreException(StoreFailure.BadAddress, e.Message, e);
        }
    }

    private DriverErrors NewErrors() => new($"Neo4j at {Store}", settings.Database, contacted);

    // Of a cluster's members, one that has seen what this program wrote before.
    private IAsyncSession NewSession(AccessMode mode) => driver.AsyncSession(config => config
        .WithDatabase(settings.Database)
        .WithBookmarkManager(bookmarks)
        .WithDefaultAccessMode(mode == AccessMode.Read ? Neo4j.Driver.AccessMode.Read : Neo4j.Driver.AccessMode.Write));
}
