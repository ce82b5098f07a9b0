using Graph.Storage;

namespace Graph.Cli.Output;

/// <summary>What statements changed, in words.</summary>
internal static class CountersText
{
    /// <summary>Only what is not nothing: <c>2 nodes created, 4 properties set</c>; empty where nothing changed.</summary>
    public static string Of(Counters counters) => string.Join(", ", new[]
    {
        (counters.NodesCreated, "nodes created"), (counters.NodesDeleted, "nodes deleted"),
        (counters.RelationshipsCreated, "relationships created"), (counters.RelationshipsDeleted, "relationships deleted"),
        (counters.PropertiesSet, "properties set"), (counters.LabelsAdded, "labels added"), (counters.LabelsRemoved, "labels removed"),
        (counters.IndexesAdded, "indexes added"), (counters.IndexesRemoved, "indexes removed"),
        (counters.ConstraintsAdded, "constraints added"), (counters.ConstraintsRemoved, "constraints removed"),
    }.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
}
