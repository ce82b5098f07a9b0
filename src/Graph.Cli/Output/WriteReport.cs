using Graph.Writing;

namespace Graph.Cli.Output;

/// <summary>What an operation did, in lines.</summary>
internal static class WriteReport
{
    /// <summary><c>3 nodes, 4 relationships, 5 properties written</c>, and what was deleted, where something was.</summary>
    public static string Counts(WriteSummary summary)
    {
        var counters = summary.Counters;
        var written = $"{Counted.Of(counters.NodesCreated, "node")}, {Counted.Of(counters.RelationshipsCreated, "relationship")}, {Counted.Of(counters.PropertiesSet, "property")} written";
        return counters.NodesDeleted + counters.RelationshipsDeleted == 0
            ? written
            : $"{written}; {Counted.Of(counters.NodesDeleted, "node")}, {Counted.Of(counters.RelationshipsDeleted, "relationship")} deleted";
    }

    /// <summary>Which names came to mean another entity, and why: a line each.</summary>
    public static IEnumerable<string> Moves(WriteSummary summary) => summary.Moves.Select(move =>
        $"{move.Kind.ToString().ToLowerInvariant()} {move.Name}: {move.From} → {move.To}{(move.Reason == "" ? "" : $" ({move.Reason})")}");
}
