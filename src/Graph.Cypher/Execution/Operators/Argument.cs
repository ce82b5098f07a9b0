namespace Graph.Cypher.Execution.Operators;

/// <summary>The one row there is: an empty one, or in a subplan that of the plan around it.</summary>
internal sealed record Argument : Operator
{
    protected override IEnumerable<Row> Rows(Frame frame)
    {
        yield return default;
    }
}
