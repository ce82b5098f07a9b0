using System.Collections;

namespace Graph.Cypher.Values;

/// <summary>The integers from one to another, as <c>range()</c> gives them: reckoned, not held.</summary>
internal sealed class RangeList(long from, long step, int count) : IReadOnlyList<object?>
{
    public int Count => count;

    public object? this[int index] => (uint)index < (uint)count ? from + index * step : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return from + i * step;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
