using Graph.Cypher;

namespace Graph.Storage.Embedded;

/// <summary>The embedded engine's rows.</summary>
internal sealed class EmbeddedResult(CypherResult result) : ICypherResult
{
    public IReadOnlyList<string> Columns => result.Columns;

    public Counters Counters => new(
        result.Counters.NodesCreated, result.Counters.NodesDeleted,
        result.Counters.RelationshipsCreated, result.Counters.RelationshipsDeleted, result.Counters.PropertiesSet,
        result.Counters.LabelsAdded, result.Counters.LabelsRemoved,
        result.Counters.IndexesAdded, result.Counters.IndexesRemoved,
        result.Counters.ConstraintsAdded, result.Counters.ConstraintsRemoved);

    public string? Plan => result.Plan;

    public async IAsyncEnumerator<IReadOnlyList<object?>> GetAsyncEnumerator(CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        using var rows = result.GetEnumerator();
        while (EmbeddedErrors.Guard(rows.MoveNext))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return rows.Current;
        }
    }
}
