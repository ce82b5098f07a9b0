using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Storage;

namespace Graph.Writing.Tests;

/// <summary>A session that profiles every statement: its plan, and its database accesses (on the embedded engine the records it read).</summary>
internal sealed partial class ProfilingSession(ICypherSession session) : ICypherSession
{
    private readonly SortedDictionary<string, long> _costs = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, string> _plans = new(StringComparer.Ordinal);

    public string Store => session.Store;

    /// <summary>By the first line of the statement's file.</summary>
    public IReadOnlyDictionary<string, long> Costs => _costs;

    /// <summary>Likewise, the plan.</summary>
    public IReadOnlyDictionary<string, string> Plans => _plans;

    public async Task<ICypherTransaction> BeginAsync(AccessMode mode, CancellationToken cancellation) =>
        new Transaction(await session.BeginAsync(mode, cancellation), this);

    public Task<T> ExecuteAsync<T>(
        AccessMode mode, Func<ICypherTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        session.ExecuteAsync(mode, (transaction, token) => work(new Transaction(transaction, this), token),
            cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Add(string statement, string plan)
    {
        var accesses = TotalAccesses().Match(plan);
        var cost = accesses.Success
            ? long.Parse(accesses.Groups[1].Value, CultureInfo.InvariantCulture)
            : StoreReads().Matches(plan).Sum(match => long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        var parts = statement.Split('\n');
        var key = $"{parts[0]} {string.Join(' ', Typed().Matches(statement).Select(match => match.Value))}";
        _plans[key] = plan;
        _costs[key] = _costs.GetValueOrDefault(key) + cost;
    }

    [GeneratedRegex(@"Total database accesses: (\d+)")]
    private static partial Regex TotalAccesses();

    [GeneratedRegex(@", (\d+) store reads\]")]
    private static partial Regex StoreReads();

    [GeneratedRegex(@"\[r:[A-Z_]+\]")]
    private static partial Regex Typed();

    private sealed class Transaction(ICypherTransaction transaction, ProfilingSession owner) : ICypherTransaction
    {
        public async Task<ICypherResult> RunAsync(
            string statement, IReadOnlyDictionary<string, object?>? parameters, CancellationToken cancellation)
        {
            var result = await transaction.RunAsync("PROFILE " + statement, parameters, cancellation);
            return new Result(result, plan => owner.Add(statement, plan));
        }

        public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

        public Task RollbackAsync(CancellationToken cancellation) => transaction.RollbackAsync(cancellation);

        public ValueTask DisposeAsync() => transaction.DisposeAsync();
    }

    private sealed class Result(ICypherResult result, Action<string> read) : ICypherResult
    {
        public IReadOnlyList<string> Columns => result.Columns;

        public Counters Counters => result.Counters;

        public string? Plan => result.Plan;

        public async IAsyncEnumerator<IReadOnlyList<object?>> GetAsyncEnumerator(CancellationToken cancellation)
        {
            await foreach (var row in result.WithCancellation(cancellation))
                yield return row;
            read(result.Plan ?? "");
        }
    }
}
