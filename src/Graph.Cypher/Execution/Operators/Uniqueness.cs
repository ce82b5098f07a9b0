namespace Graph.Cypher.Execution.Operators;

/// <summary>Within one MATCH no relationship is walked twice: looks through the slots of those walked before.</summary>
internal static class Uniqueness
{
    public static bool IsFree(Frame frame, IReadOnlyList<int> others, long relationship)
    {
        foreach (var slot in others)
            switch (frame.Slots[slot])
            {
                case StoredRelationship one when one.Id == relationship:
                    return false;
                case IReadOnlyList<object?> several when several.Any(item => item is StoredRelationship one && one.Id == relationship):
                    return false;
            }
        return true;
    }
}
