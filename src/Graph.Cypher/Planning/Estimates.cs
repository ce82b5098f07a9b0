using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Operators;
using Graph.Cypher.Storage;
using Graph.Cypher.Syntax.Ast;

namespace Graph.Cypher.Planning;

/// <summary>How many rows steps of a plan give, from the counts of labels and types that the store keeps.</summary>
internal sealed class Estimates(GraphStore store)
{
    /// <summary>How much of a label one value of an index finds where nothing says that values are unique.</summary>
    private const double ShareOfValue = 0.01;

    private const double ShareOfRange = 0.3;

    public Catalog Catalog => store.Catalog;

    public double Nodes => Math.Max(1, store.NodeCount);

    public double WithLabel(string label) => store.Labels.Find(label) is { } id ? Math.Max(1, store.Labels.Count(id)) : 1;

    public double OfTypes(IReadOnlyList<string> types) => Math.Max(1, types.Count == 0
        ? store.RelationshipCount
        : types.Sum(type => store.Types.Find(type) is { } id ? store.Types.Count(id) : 0));

    public IEnumerable<IndexDefinition> OnLabel(string label) =>
        store.Labels.Find(label) is { } id ? Catalog.OnLabel(id).Where(index => index.Type != IndexType.Fulltext) : [];

    public double Seek(IndexDefinition index) => index.Unique ? 1 : 1 + WithLabel(index.Tokens[0]) * ShareOfValue;

    public double Range(IndexDefinition index) => 1 + WithLabel(index.Tokens[0]) * ShareOfRange;

    /// <summary>How many relationships of a step a node has on average, given the labels it must have.</summary>
    public double Degree(Walk walk, IEnumerable<string> labels)
    {
        var holders = labels.Select(WithLabel).Append(Nodes).Min();
        return OfTypes(walk.Types) / holders * (walk.Direction == Direction.Both ? 2 : 1);
    }
}
