namespace Graph.Cypher.Execution.Operators;

/// <summary>The one row there is: an empty one, or in a subplan that of the plan around it.</summary>
internal sealed record Argument : Operator
{
    public override IEnumerable<Row> Run(Frame frame)
    {
        yield return default;
    }
}
