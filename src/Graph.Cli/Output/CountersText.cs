using Graph.Storage;

namespace Graph.Cli.Output;

/// <summary>What statements changed, in words.</summary>
internal static class CountersText
{
    /// <summary>Only what is not nothing: <c>2 nodes created, 4 properties set</c>; empty where nothing changed.</summary>
    public static string Of(Counters counters)
    {
        var parts = new List<string>();
        void Add(long count, string what, string done)
        {
            if (count > 0)
                parts.Add($"{Counted.Of(count, what)} {done}");
        }

        Add(counters.NodesCreated, "node", "created");
        Add(counters.NodesDeleted, "node", "deleted");
        Add(counters.RelationshipsCreated, "relationship", "created");
        Add(counters.RelationshipsDeleted, "relationship", "deleted");
        Add(counters.PropertiesSet, "property", "set");
        Add(counters.LabelsAdded, "label", "added");
        Add(counters.LabelsRemoved, "label", "removed");
        Add(counters.IndexesAdded, "index", "added");
        Add(counters.IndexesRemoved, "index", "removed");
        Add(counters.ConstraintsAdded, "constraint", "added");
        Add(counters.ConstraintsRemoved, "constraint", "removed");
        return string.Join(", ", parts);
    }
}
