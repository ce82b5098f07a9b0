using Neo4j.Driver;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>The driver's exceptions as ours.</summary>
internal sealed class DriverErrors(string server, string database)
{
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException)
        {
            throw new StoreException(StoreFailure.Unreachable,
                $"{server} does not answer; is it running, and the address right (--store, NEO4J_URI)?", e) { MayPass = true };
        }
        catch (Neo4jException e) when (e.Code is not null)
        {
            throw Neo4jErrors.Of(e.Code, e.Message, server, database);
        }
        catch (Neo4jException e)
        {
            throw new StoreException(StoreFailure.Unreachable, $"{server}: {e.Message}", e);
        }
    }
}
