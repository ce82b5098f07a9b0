using System.Runtime.ExceptionServices;
using Neo4j.Driver;
using TlsException = System.Security.Authentication.AuthenticationException;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>The driver's exceptions as ours, for one transaction.</summary>
/// <param name="contacted">Whether the server ever answered.</param>
internal sealed class DriverErrors(string server, string database, bool contacted)
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
        catch (NotSupportedException e)
        {
            throw new StoreException(StoreFailure.NotOurs, $"{server} is not Neo4j's Bolt address ({Sentence(e)})", e);
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
        ServiceUnavailableException when Innermost(e) is TlsException tls => new StoreException(
            StoreFailure.Unreachable, Neo4jErrors.NoSecureConnection(server, Sentence(tls)), e),
        ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException => new StoreException(
            StoreFailure.Unreachable, contacted
                ? Neo4jErrors.ConnectionLost(server, Sentence(Innermost(e)))
                : Neo4jErrors.NoAnswer(server, Sentence(Innermost(e))), e) { MayPass = contacted },
        { Code: { } code } => Neo4jErrors.Of(code, e.Message, server, database),
        _ => new StoreException(StoreFailure.Unreachable, $"{server}: {e.Message}", e),
    };

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;

    private static string Sentence(Exception e) => e.Message.TrimEnd('.');
}
