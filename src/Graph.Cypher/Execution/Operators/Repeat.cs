using Graph.Cypher.Binding;

namespace Graph.Cypher.Execution.Operators;

/// <summary>
/// A quantified path: runs the plan of one walk again and again, each time from where the last one ended, depth first, no
/// relationship twice.
/// </summary>
internal sealed record Repeat(Operator Input, PatternRepetition Pattern, bool ToKnown) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input];

    public override string Details => $"{{{Pattern.Length.Min},{Pattern.Length.Max}}}";

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        foreach (var _ in Input.Run(frame))
        {
            if (frame.Slots[Pattern.From] is not StoredNode from)
                continue;
            var end = ToKnown ? frame.Slots[Pattern.To] as StoredNode : null;
            foreach (var last in Walks(frame, from, []))
            {
                if (ToKnown && last.Id != end?.Id)
                    continue;
                frame.Slots[Pattern.To] = last;
                yield return default;
            }
        }
    }

    private IEnumerable<StoredNode> Walks(Frame frame, StoredNode at, List<object?[]> walks)
    {
        frame.ThrowIfCancelled();
        if (walks.Count >= Pattern.Length.Min)
        {
            Gather(frame, walks);
            yield return at;
        }
        if (Pattern.Length.Max is { } max && walks.Count >= max)
            yield break;
        var slots = Pattern.Groups.Select(group => group.Inner).Concat(Pattern.InnerRelationships).Append(Pattern.InnerTo).ToArray();
        frame.Slots[Pattern.InnerFrom] = at;
        // Each walk is copied before the next depth uses the same slots.
        var next = new List<object?[]>();
        using var held = frame.Memory.Hold();
        foreach (var _ in frame.Subplans[Pattern.Number].Run(frame))
            if (IsFree(frame, walks))
            {
                next.Add(Snapshot.Take(frame, slots));
                held.AddRow(next[^1]);
            }
        foreach (var walk in next)
        {
            walks.Add(walk);
            foreach (var last in Walks(frame, (StoredNode)walk[^1]!, walks))
                yield return last;
            walks.RemoveAt(walks.Count - 1);
        }
    }

    private bool IsFree(Frame frame, List<object?[]> walks)
    {
        var first = Pattern.Groups.Count;
        foreach (var slot in Pattern.InnerRelationships)
        {
            if (frame.Slots[slot] is not StoredRelationship relationship)
                continue;
            if (!Uniqueness.IsFree(frame, Pattern.Others, relationship.Id))
                return false;
            foreach (var walk in walks)
                for (var i = 0; i < Pattern.InnerRelationships.Count; i++)
                    if (relationship.Equals(walk[first + i]))
                        return false;
        }
        return true;
    }

    private void Gather(Frame frame, List<object?[]> walks)
    {
        for (var i = 0; i < Pattern.Groups.Count; i++)
            frame.Slots[Pattern.Groups[i].Outer] = walks.Select(walk => walk[i]).ToList();
        frame.Slots[Pattern.Trail] = walks
            .SelectMany(walk => walk.Skip(Pattern.Groups.Count).Take(Pattern.InnerRelationships.Count)).ToList();
    }
}
