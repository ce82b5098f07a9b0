using Graph.Storage.Retry;
using Neo4j.Driver;
using AccessMode = Graph.Cypher.AccessMode;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>
/// A database of a Neo4j server or cluster, over Bolt. The driver knows no cancelling: it is looked at between its calls.
/// </summary>
internal sealed class DriverSession : ICypherSession
{
    private readonly IDriver driver;
    private readonly DriverErrors errors;
    private readonly TransactionRetry retry;
    private readonly string database;
    private readonly IBookmarkManager bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();

    public DriverSession(StoreSettings settings)
    {
        Store = settings.Store;
        database = settings.Database;
        errors = new DriverErrors($"Neo4j at {Store}", database);
        retry = new TransactionRetry(settings.Retry);
        driver = GraphDatabase.Driver(
            settings.Store, settings.Password is null ? AuthTokens.None : AuthTokens.Basic(settings.Username, settings.Password));
    }

    public string Store { get; }

    public async Task<ICypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // Of a cluster's members, one that has seen what this program wrote before.
        var session = driver.AsyncSession(config => config
            .WithDatabase(database)
            .WithBookmarkManager(bookmarks)
            .WithDefaultAccessMode(mode == AccessMode.Read ? Neo4j.Driver.AccessMode.Read : Neo4j.Driver.AccessMode.Write));
        try
        {
            return new DriverTransaction(session, await errors.GuardAsync(session.BeginTransactionAsync), errors);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public Task<T> ExecuteAsync<T>(
        AccessMode mode, Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        retry.ExecuteAsync(this, mode, work, cancellation);

    public ValueTask DisposeAsync() => driver.DisposeAsync();
}
