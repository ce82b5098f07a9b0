using Neo4j.Driver;

namespace Graph.Storage.Adapters.Neo4jDriver;

/// <summary>The driver's records as rows.</summary>
internal sealed class DriverResult(IResultCursor cursor, IReadOnlyList<string> columns, DriverErrors errors) : ICypherResult
{
    private readonly Queue<object?[]> buffered = new();
    private bool ended;

    public IReadOnlyList<string> Columns => columns;

    public Counters Counters { get; private set; } = new();

    public string? Plan { get; private set; }

    public async IAsyncEnumerator<IReadOnlyList<object?>> GetAsyncEnumerator(CancellationToken cancellation = default)
    {
        while (true)
        {
            if (buffered.TryDequeue(out var row) || (row = await ReadRowAsync(cancellation)) is not null)
                yield return row;
            else
                yield break;
        }
    }

    /// <summary>Reads the rest into memory, so that the connection is free for the next statement.</summary>
    public async Task BufferAsync(CancellationToken cancellation)
    {
        while (await ReadRowAsync(cancellation) is { } row)
            buffered.Enqueue(row);
    }

    private async Task<object?[]?> ReadRowAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ended ? null : await errors.GuardAsync(async () =>
        {
            if (await cursor.FetchAsync())
                return columns.Select(column => DriverValues.FromDriver(cursor.Current[column])).ToArray();
            ended = true;
            var summary = await cursor.ConsumeAsync();
            var counted = summary.Counters;
            Counters = new Counters(
                counted.NodesCreated, counted.NodesDeleted, counted.RelationshipsCreated, counted.RelationshipsDeleted,
                counted.PropertiesSet, counted.LabelsAdded, counted.LabelsRemoved, counted.IndexesAdded, counted.IndexesRemoved,
                counted.ConstraintsAdded, counted.ConstraintsRemoved);
            Plan = (summary.HasProfile ? summary.Profile : summary.HasPlan ? summary.Plan : null)
                ?.Arguments["string-representation"] as string;
            return null;
        });
    }
}
