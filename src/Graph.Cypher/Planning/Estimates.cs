using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Planning;

/// <summary>How many rows steps of a plan give, from the counts of labels and types that the store keeps.</summary>
internal sealed class Estimates(GraphStore store)
{
    private const double ShareOfRange = 0.3;

    public Catalog Catalog => store.Catalog;

    public double Nodes => Math.Max(1, store.NodeCount);

    public double WithLabel(string label) => store.Labels.Find(label) is { } id ? Math.Max(1, store.Labels.Count(id)) : 1;

    public double OfTypes(IReadOnlyList<string> types) => Math.Max(1, types.Count == 0
        ? store.RelationshipCount
        : types.Sum(type => store.Types.Find(type) is { } id ? store.Types.Count(id) : 0));

    public IEnumerable<IndexDefinition> OnLabel(string label) =>
        store.Labels.Find(label) is { } id ? Catalog.OnLabel(id).Where(index => index.Type != IndexType.Fulltext) : [];

    public IEnumerable<IndexDefinition> OnType(string type) =>
        store.Types.Find(type) is { } id ? Catalog.OnType(id).Where(index => index.Type != IndexType.Fulltext) : [];

    /// <summary>How many entities one value finds.</summary>
    public double Seek(IndexDefinition index) => index.Unique ? 1 : Math.Max(1, store.IndexCounts.EntriesPerKey(index));

    /// <summary>How many entities a range finds, of whose bounds nothing is known.</summary>
    public double Range(IndexDefinition index) => 1 + All(index) * ShareOfRange;

    /// <summary>How many entities have a value.</summary>
    public double All(IndexDefinition index) => store.IndexCounts.Entries(index);

    /// <summary>How many relationships of a step a node has on average, given the labels it must have.</summary>
    public double Degree(Walk walk, IEnumerable<string> labels)
    {
        var holders = labels.Select(WithLabel).Append(Nodes).Min();
        return OfTypes(walk.Types) / holders * (walk.Direction == Direction.Both ? 2 : 1);
    }
}
