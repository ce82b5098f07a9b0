using Graph.Writing;

namespace Graph.Cli.Output;

/// <summary>What an operation did, in lines.</summary>
internal static class WriteReport
{
    /// <summary><c>3 nodes, 4 relationships, 5 properties written</c>, and what was deleted, where something was.</summary>
    public static string Counts(WriteSummary summary)
    {
        var counters = summary.Counters;
        var written = $"{counters.NodesCreated} nodes, {counters.RelationshipsCreated} relationships, {counters.PropertiesSet} properties written";
        return counters.NodesDeleted + counters.RelationshipsDeleted == 0
            ? written
            : $"{written}; {counters.NodesDeleted} nodes, {counters.RelationshipsDeleted} relationships deleted";
    }

    /// <summary>Which names came to mean another entity, and why: a line each.</summary>
    public static IEnumerable<string> Moves(WriteSummary summary) => summary.Moves.Select(move =>
        $"{move.Kind.ToString().ToLowerInvariant()} {move.Name}: {move.From} → {move.To}{(move.Reason == "" ? "" : $" ({move.Reason})")}");
}
