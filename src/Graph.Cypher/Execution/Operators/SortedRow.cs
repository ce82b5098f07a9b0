using Graph.Cypher.Binding;
using Graph.Cypher.Values;

namespace Graph.Cypher.Execution.Operators;

/// <summary>A row held back with the values it is sorted by, and which one it was.</summary>
internal sealed record SortedRow(object?[] Keys, object?[] Values, long Number)
{
    /// <summary>About how many bytes it takes.</summary>
    public long Size => ValueSize.Of(Keys) + ValueSize.Of(Values);

    public static SortedRow Take(Frame frame, IReadOnlyList<SortKey> keys, IReadOnlyList<int> slots, long number)
    {
        frame.ThrowIfCancelled();
        var values = new object?[keys.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = keys[i].Value.Evaluate(frame);
        return new(values, Snapshot.Take(frame, slots), number);
    }
}

internal sealed class SortedRowOrder(IReadOnlyList<SortKey> keys) : IComparer<SortedRow>
{
    public int Compare(SortedRow? a, SortedRow? b)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var order = ValueOrder.Ascending.Compare(a!.Keys[i], b!.Keys[i]);
            if (order != 0)
                return keys[i].Descending ? -order : order;
        }
        return a!.Number.CompareTo(b!.Number);
    }
}
