namespace Graph.Cypher.Execution.Operators;

/// <summary>How many nodes have a label, or relationships a type, or how many there are: from the counts that the store keeps.</summary>
/// <param name="Names">The label, or the types; none for all.</param>
internal sealed record CountFromStore(int Slot, bool OfRelationships, IReadOnlyList<string> Names) : Operator
{
    public override string Details => (OfRelationships ? "relationships" : "nodes") + (Names.Count > 0 ? ":" + string.Join('|', Names) : "");

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        var store = frame.Store;
        var tokens = OfRelationships ? store.Types : store.Labels;
        frame.Slots[Slot] = Names.Count > 0
            ? Names.Sum(name => tokens.Find(name) is { } id ? tokens.Count(id) : 0)
            : OfRelationships ? store.RelationshipCount : store.NodeCount;
        yield return default;
    }
}
