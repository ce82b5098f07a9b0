using Graph.Cypher.Binding;
using Graph.Cypher.Execution.Expressions;
using Graph.Cypher.Execution.Updates;

namespace Graph.Cypher.Execution.Operators;

/// <summary>For each row what the pattern finds, or where it finds nothing the pattern made; a row sees what earlier rows made.</summary>
/// <param name="Find">The plan that finds the pattern from the row.</param>
internal sealed record Merge(
    Operator Input, Operator Find, IReadOnlyList<Creation> Creations, IReadOnlyList<BoundSetItem> OnCreate,
    IReadOnlyList<BoundSetItem> OnMatch) : Operator
{
    public override IReadOnlyList<Operator> Inputs => [Input, Find];

    protected override IEnumerable<Row> Rows(Frame frame)
    {
        var slots = Creations.Select(creation => creation.Slot).ToArray();
        foreach (var _ in Input.Run(frame))
        {
            frame.ThrowIfCancelled();
            RefuseNull(frame);
            // All matches first: ON MATCH may change what they are found by.
            var found = new List<object?[]>();
            foreach (var match in Find.Run(frame))
                found.Add(Snapshot.Take(frame, slots));
            foreach (var match in found)
            {
                Snapshot.Restore(frame, slots, match);
                EntityWriter.Set(frame, OnMatch);
                yield return default;
            }
            if (found.Count > 0)
                continue;
            EntityWriter.Create(frame, Creations);
            EntityWriter.Set(frame, OnCreate);
            yield return default;
        }
    }

    private void RefuseNull(Frame frame)
    {
        foreach (var creation in Creations)
        {
            if (creation is RelationshipCreation relationship)
                foreach (var end in new[] { relationship.Source, relationship.Target }.Except(Creations.Select(other => other.Slot)))
                    if (frame.Slots[end] is null)
                        throw new CypherException(
                            ErrorCode.EntityNotFound, "Failed to merge a relationship, one of its nodes is missing (it is null)");
            if (creation.Properties is not MapOf map)
                continue;
            foreach (var (key, value) in map.Entries)
                if (value.Evaluate(frame) is null)
                    throw RuntimeErrors.NullInMerge(creation is NodeCreation ? "node" : "relationship", key);
        }
    }
}
