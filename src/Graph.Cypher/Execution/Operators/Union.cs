namespace Graph.Cypher.Execution.Operators;

/// <summary>The rows of several plans one after the other, their columns moved into common slots.</summary>
internal sealed record Union(IReadOnlyList<(Operator Plan, IReadOnlyList<int> Columns)> Branches, IReadOnlyList<int> Output) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [.. Branches.Select(branch => branch.Plan)];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var (plan, columns) in Branches)
            foreach (var row in plan.Run(frame))
            {
                Snapshot.Restore(frame, Output, Snapshot.Take(frame, columns));
                yield return row;
            }
    }
}
