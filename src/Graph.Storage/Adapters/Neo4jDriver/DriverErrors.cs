using System.Runtime.ExceptionServices;
using Neo4j.Driver;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>The driver's exceptions as ours, for one transaction.</summary>
internal sealed class DriverErrors(string server, string database)
{
    private Neo4jException? last;

    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Neo4jException e)
        {
            last = e;
            throw Of(e);
        }
    }

    /// <summary>Whatever became of it on the way, what failed in the driver leaves here as the driver knows it: it decides whether to try again.</summary>
    public async Task<T> UnguardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch when (last is not null)
        {
            ExceptionDispatchInfo.Throw(last);
            throw;
        }
    }

    private Exception Of(Neo4jException e) => e switch
    {
        // Tried often enough: what went wrong the last time counts.
        ServiceUnavailableException { InnerException: AggregateException { InnerExceptions: [.., Neo4jException cause] } } => Of(cause),
        ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException => new StoreException(
            StoreFailure.Unreachable, $"{server} does not answer; is it running, and the address right (--store, NEO4J_URI)?", e) { MayPass = true },
        { Code: { } code } => Neo4jErrors.Of(code, e.Message, server, database),
        _ => new StoreException(StoreFailure.Unreachable, $"{server}: {e.Message}", e),
    };
}
