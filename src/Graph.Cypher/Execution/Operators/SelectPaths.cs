using Graph.Cypher.Binding;

namespace Graph.Cypher.Execution.Operators;

/// <summary>
/// Of all paths of a pattern between two known nodes the shortest ones, as many as are asked for. All are found first: where the pattern may
/// go on and on, the cost grows with the number of trails between the two.
/// </summary>
internal sealed record SelectPaths(Operator Input, PatternSelection Pattern) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var row in Input.Run(frame))
        {
            if (frame.Slots[Pattern.From] is not StoredNode || frame.Slots[Pattern.To] is not StoredNode)
                continue;
            using var held = frame.Memory.Hold();
            foreach (var found in Selected(frame, Found(frame, held)))
            {
                Snapshot.Restore(frame, Pattern.Found, found);
                yield return row;
            }
        }
    }

    private List<(int Length, object?[] Found)> Found(Frame frame, QueryMemory.Holding held)
    {
        var paths = new List<(int, object?[])>();
        foreach (var _ in frame.Subplans[Pattern.Number].Run(frame))
        {
            frame.ThrowIfCancelled();
            paths.Add((((StoredPath)frame.Slots[Pattern.Path]!).Relationships.Count, Snapshot.Take(frame, Pattern.Found)));
            held.AddRow(paths[^1].Item2);
        }
        return paths;
    }

    private IEnumerable<object?[]> Selected(Frame frame, List<(int Length, object?[] Found)> paths)
    {
        var most = Pattern.Count is null ? 1 : RowCount.Of(frame, Pattern.Count, "SHORTEST");
        var byLength = paths.GroupBy(path => path.Length).OrderBy(group => group.Key);
        return Pattern.Groups || Pattern.Count is null
            ? byLength.Take((int)Math.Min(most, int.MaxValue)).SelectMany(group => group).Select(path => path.Found)
            : byLength.SelectMany(group => group).Select(path => path.Found).Take((int)Math.Min(most, int.MaxValue));
    }
}
