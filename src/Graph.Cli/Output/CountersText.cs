using Graph.Storage;

namespace Graph.Cli.Output;

/// <summary>What statements changed, in words.</summary>
internal static class CountersText
{
    /// <summary>Only what is not nothing: <c>2 nodes created, 4 properties set</c>; empty where nothing changed.</summary>
    public static string Of(Counters counters) => string.Join(", ", new[]
    {
        (counters.NodesCreated, "node", "created"), (counters.NodesDeleted, "node", "deleted"),
        (counters.RelationshipsCreated, "relationship", "created"), (counters.RelationshipsDeleted, "relationship", "deleted"),
        (counters.PropertiesSet, "property", "set"), (counters.LabelsAdded, "label", "added"), (counters.LabelsRemoved, "label", "removed"),
        (counters.IndexesAdded, "index", "added"), (counters.IndexesRemoved, "index", "removed"),
        (counters.ConstraintsAdded, "constraint", "added"), (counters.ConstraintsRemoved, "constraint", "removed"),
    }.Where(part => part.Item1 > 0).Select(part => $"{Counted.Of(part.Item1, part.Item2)} {part.Item3}"));
}
