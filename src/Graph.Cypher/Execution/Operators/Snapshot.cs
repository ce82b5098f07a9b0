namespace Graph.Cypher.Execution.Operators;

/// <summary>Copies of rows, for operators that hold rows back.</summary>
internal static class Snapshot
{
    public static object?[] Take(Frame frame, IReadOnlyList<int> slots)
    {
        var values = new object?[slots.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = frame.Slots[slots[i]];
        return values;
    }

    public static void Restore(Frame frame, IReadOnlyList<int> slots, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            frame.Slots[slots[i]] = values[i];
    }
}
