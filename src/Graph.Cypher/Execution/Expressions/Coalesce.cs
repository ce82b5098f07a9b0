namespace Graph.Cypher.Execution.Expressions;

/// <summary>The first of several values that is not null; what comes after it is not evaluated.</summary>
internal sealed record Coalesce(IReadOnlyList<BoundExpression> Values) : BoundExpression
{
    public override StaticType Type => StaticTypes.Common(Values.Select(value => value.Type));

    public override StaticType ItemType => StaticTypes.Common(Values.Select(value => value.ItemType));

    public override IEnumerable<BoundExpression> Parts => Values;

    public override object? Evaluate(Frame frame)
    {
        foreach (var value in Values)
            if (value.Evaluate(frame) is { } found)
                return found;
        return null;
    }

    public override string ToString() => $"coalesce({string.Join(", ", Values)})";
}
