using Graph.Cypher.Storage;

namespace Graph.Cypher.Execution.Procedures;

/// <summary>What a graph is made of, found by going through it.</summary>
internal static class SchemaProcedures
{
    public static readonly Procedure[] All =
    [
        new("db.schema.nodeTypeProperties", [], 0, ["nodeType", "nodeLabels", "propertyName", "propertyTypes", "mandatory"],
            (frame, _) => NodeProperties(frame)),
        new("db.schema.relTypeProperties", [], 0, ["relType", "propertyName", "propertyTypes", "mandatory"],
            (frame, _) => RelationshipProperties(frame)),
        new("db.schema.visualization", [], 0, ["nodes", "relationships"], (frame, _) => [Visualization(frame)]),
    ];

    private static IEnumerable<object?[]> NodeProperties(Frame frame)
    {
        var summaries = new SortedDictionary<string, (List<object?> Labels, PropertySummary Summary)>(StringComparer.Ordinal);
        foreach (var id in frame.Store.Reader.Nodes())
        {
            frame.ThrowIfCancelled();
            var node = frame.Node(id);
            var labels = node.Labels.Order(StringComparer.Ordinal).ToList<object?>();
            var type = string.Concat(labels.Select(label => $":`{label}`"));
            if (!summaries.TryGetValue(type, out var summary))
                summaries[type] = summary = (labels, new());
            summary.Summary.Add(node.Properties());
        }
        return summaries.SelectMany(type => type.Value.Summary.Rows.Select(row => (object?[])[type.Key, type.Value.Labels, .. row]));
    }

    private static IEnumerable<object?[]> RelationshipProperties(Frame frame)
    {
        var summaries = new SortedDictionary<string, PropertySummary>(StringComparer.Ordinal);
        foreach (var link in frame.Store.Reader.Relationships(null))
        {
            frame.ThrowIfCancelled();
            var relationship = frame.Relationship(link);
            if (!summaries.TryGetValue(relationship.Type, out var summary))
                summaries[relationship.Type] = summary = new();
            summary.Add(relationship.Properties());
        }
        return summaries.SelectMany(type => type.Value.Rows.Select(row => (object?[])[$":`{type.Key}`", .. row]));
    }

    /// <summary>
    /// A node for each label, and between each label that relationships of a type start at and each that they end at one relationship: nodes
    /// and relationships that are in no store, and have numbers below zero.
    /// </summary>
    private static object?[] Visualization(Frame frame)
    {
        var store = frame.Store;
        var nodes = store.Labels.Ids.Where(id => store.Labels.Count(id) > 0).Order()
            .ToDictionary(id => id, id => LabelNode(store, id));
        var ends = new SortedDictionary<int, (SortedSet<int> From, SortedSet<int> To)>();
        foreach (var link in store.Reader.Relationships(null))
        {
            frame.ThrowIfCancelled();
            if (!ends.TryGetValue(link.Type, out var labels))
                ends[link.Type] = labels = ([], []);
            labels.From.UnionWith(frame.Node(link.Source).Record.Labels);
            labels.To.UnionWith(frame.Node(link.Target).Record.Labels);
        }
        var relationships = new List<object?>();
        foreach (var (type, (from, to)) in ends)
            foreach (var start in from)
                foreach (var end in to)
                    relationships.Add(TypeRelationship(-relationships.Count - 1, store.Types.Name(type), nodes[start], nodes[end]));
        return [nodes.Values.ToList<object?>(), relationships];
    }

    private static Node LabelNode(GraphStore store, int label)
    {
        var name = store.Labels.Name(label);
        var indexes = store.Catalog.Indexes.Where(index => !index.OnRelationships && index.Tokens.Contains(name)).ToList();
        return new(-label - 1L, Number(-label - 1L), [name], new Dictionary<string, object?>
        {
            ["name"] = name,
            ["indexes"] = indexes.Where(index => !index.Unique).Select(index => (object?)string.Join(',', index.Keys)).ToList(),
            ["constraints"] = indexes.Where(index => index.Unique)
                .Select(index => (object?)$"Constraint( name='{index.Name}', type='UNIQUENESS', schema=(:{name} {{{string.Join(", ", index.Keys)}}}) )").ToList(),
        });
    }

    private static Relationship TypeRelationship(long id, string type, Node from, Node to) =>
        new(id, Number(id), type, from.ElementId, to.ElementId, new Dictionary<string, object?> { ["name"] = type });

    private static string Number(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
