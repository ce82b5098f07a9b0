namespace Graph.Cypher.Execution.Expressions;

/// <summary>What <c>SET n = value</c> takes: a map, or the properties of a node or relationship, but no null.</summary>
internal sealed record GivenMap(BoundExpression Value) : BoundExpression
{
    public override IEnumerable<BoundExpression> Parts => [Value];

    public override object? Evaluate(Frame frame) => Value.Evaluate(frame) switch
    {
        IReadOnlyDictionary<string, object?> map => map,
        IStoredEntity entity => entity,
        var other => throw RuntimeErrors.Expected("Map, Node or Relationship", other),
    };

    public override string ToString() => Value.ToString();
}
