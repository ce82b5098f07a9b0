using Graph.Cypher;
using Polly;
using Polly.Retry;

namespace Graph.Storage.Retry;

/// <summary>
/// Runs transaction functions, again from their beginning after a failure that passes. A commit whose answer was lost may
/// have happened: running the function again is right all the same, since it compares what stands before it writes.
/// </summary>
internal sealed class TransactionRetry
{
    private readonly ResiliencePipeline pipeline;

    public TransactionRetry(RetryOptions options)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider };
        if (options.Attempts > 0)
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } e && Passes(e)),
                MaxRetryAttempts = options.Attempts,
                Delay = options.Delay,
                MaxDelay = options.MaxDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        pipeline = builder.Build();
    }

    public async Task<T> ExecuteAsync<T>(
        ICypherSession session, AccessMode mode, Func<ICypherTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellation) =>
        await pipeline.ExecuteAsync(async token => await OnceAsync(session, mode, work, token), cancellation);

    public static async Task<T> OnceAsync<T>(
        ICypherSession session, AccessMode mode, Func<ICypherTransaction, CancellationToken, Task<T>> work,
        CancellationToken cancellation)
    {
        await using var transaction = await session.BeginAsync(mode, cancellation);
        var result = await work(transaction, cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    // As Neo4j's own drivers decide: a transaction that somebody terminated was meant to end.
    private static bool Passes(Exception e) => e switch
    {
        StoreException store => store.MayPass,
        CypherException { Code: "Neo.TransientError.Transaction.Terminated" } => false,
        CypherException { Code: "Neo.TransientError.Transaction.LockClientStopped" } => false,
        CypherException cypher => cypher.Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal),
        _ => false,
    };
}
