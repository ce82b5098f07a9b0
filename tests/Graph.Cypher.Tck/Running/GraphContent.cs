using Graph.Cypher.Tck.Values;

namespace Graph.Cypher.Tck.Running;

/// <summary>What a graph holds, as far as the TCK's side effects see it; the difference of two is what a statement did.</summary>
internal sealed record GraphContent(
    IReadOnlySet<string> Nodes, IReadOnlySet<string> Relationships, IReadOnlySet<string> Properties, IReadOnlySet<string> Labels)
{
    private static readonly Dictionary<string, object?> NoParameters = [];

    public static GraphContent Of(IScenarioTransaction transaction)
    {
        var nodes = transaction.Run("MATCH (n) RETURN n", NoParameters).Rows.Select(row => (Node)row[0]!).ToList();
        var relationships = transaction.Run("MATCH ()-[r]->() RETURN r", NoParameters).Rows.Select(row => (Relationship)row[0]!).ToList();
        var properties = nodes.SelectMany(node => Each("node", node.ElementId, node.Properties))
            .Concat(relationships.SelectMany(one => Each("relationship", one.ElementId, one.Properties)));
        return new(
            nodes.Select(node => node.ElementId).ToHashSet(), relationships.Select(one => one.ElementId).ToHashSet(),
            properties.ToHashSet(), nodes.SelectMany(node => node.Labels).ToHashSet());
    }

    /// <summary>What came (<c>+nodes</c>) and went (<c>-nodes</c>), by metric; no entry for nothing.</summary>
    public Dictionary<string, long> DifferenceTo(GraphContent after)
    {
        var changes = new Dictionary<string, long>();
        Compare("nodes", Nodes, after.Nodes);
        Compare("relationships", Relationships, after.Relationships);
        Compare("properties", Properties, after.Properties);
        Compare("labels", Labels, after.Labels);
        return changes;

        void Compare(string metric, IReadOnlySet<string> before, IReadOnlySet<string> now)
        {
            Note($"+{metric}", now.Count(item => !before.Contains(item)));
            Note($"-{metric}", before.Count(item => !now.Contains(item)));
        }

        void Note(string metric, long count)
        {
            if (count > 0)
                changes[metric] = count;
        }
    }

    private static IEnumerable<string> Each(string kind, string id, IReadOnlyDictionary<string, object?> properties) =>
        properties.Select(pair => $"{kind} {id} {pair.Key} {CanonicalText.Of(pair.Value)}");
}
