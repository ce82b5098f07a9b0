using Graph.Resolution.Change;
using Graph.Storage;
using Graph.Writing.Loading;

namespace Graph.Writing;

/// <summary>Writes a difference in batched statements, a few for each label and type.</summary>
internal sealed class ChangeWriter(ICypherTransaction transaction, CancellationToken cancellation)
{
    private Counters _counters = new();

    public async Task<Counters> WriteAsync(GraphChange change)
    {
        var gone = change.DeletedNodes.ToHashSet();
        await RelationshipsAsync("delete-relationships",
            change.DeletedRelationships.Where(row => !gone.Contains(row.From) && !gone.Contains(row.To)), row => row,
            row => Ends(row));
        foreach (var nodes in change.DeletedNodes.GroupBy(node => node.Label))
            await RunAsync(Statements.Named("delete-nodes", ("LABEL", nodes.Key)), "ids",
                nodes.Select(node => node.Id));
        foreach (var nodes in change.CreatedNodes.GroupBy(node => node.Kind.Length == 0 ? node.Label
            : $"{node.Label}:{node.Kind}"))
            await RunAsync(Statements.Named("create-nodes", ("LABEL", nodes.Key)), "rows",
                nodes.Select(node => (object)node.Properties));
        foreach (var nodes in change.UpdatedNodes.GroupBy(node => node.Node.Label))
            await RunAsync(Statements.Named("update-nodes", ("LABEL", nodes.Key)), "rows",
                nodes.Select(node => LookUps.Parameters(("id", node.Node.Id), ("properties", node.Properties))));
        // A server reads every byte of a statement one by one: nothing is sent twice that need not be.
        var plain = change.CreatedRelationships.ToLookup(row => row.Properties.Count == 0);
        await RelationshipsAsync("create-plain-relationships", plain[true].GroupBy(row => (row.Type, row.From.Label, row.To)),
            group => group.First(), group => LookUps.Parameters(("to", group.Key.To.Id), ("from", group.Select(row => row.From.Id).ToArray())));
        await RelationshipsAsync("create-relationships", plain[false], row => row,
            row => LookUps.Parameters(("from", row.From.Id), ("to", row.To.Id), ("properties", row.Properties)));
        await RelationshipsAsync("update-relationships", change.UpdatedRelationships, row => row.Relationship,
            row => Ends(row.Relationship, row.Properties));
        return _counters;
    }

    private async Task RelationshipsAsync<T>(
        string statement, IEnumerable<T> rows, Func<T, RelationshipRow> relationship, Func<T, object> parameters)
    {
        foreach (var alike in rows.GroupBy(row => (relationship(row).Type, From: relationship(row).From.Label,
            To: relationship(row).To.Label)))
            await RunAsync(
                Statements.Named(statement, ("TYPE", alike.Key.Type), ("FROM", alike.Key.From), ("TO", alike.Key.To)),
                "rows", alike.Select(parameters));
    }

    private async Task RunAsync(string statement, string parameter, IEnumerable<object> rows)
    {
        foreach (var chunk in Batching.Statements(rows))
            _counters = _counters.Plus(await transaction.ExecuteAsync(statement, LookUps.Parameters((parameter, chunk)),
                cancellation));
    }

    private static IReadOnlyDictionary<string, object?> Ends(RelationshipRow row, object? properties = null) =>
        LookUps.Parameters(("from", row.From.Id), ("to", row.To.Id), ("fact", row.Fact), ("properties", properties));
}
