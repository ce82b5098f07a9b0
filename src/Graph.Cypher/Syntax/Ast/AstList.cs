using System.Collections;
using System.Runtime.CompilerServices;

namespace Graph.Cypher.Syntax.Ast;

/// <summary>An immutable list that is equal to another with equal items.</summary>
[CollectionBuilder(typeof(AstList), nameof(AstList.Create))]
internal sealed class AstList<T>(T[] items) : IReadOnlyList<T>, IEquatable<AstList<T>>
{
    public static readonly AstList<T> Empty = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(AstList<T>? other) => other is not null && this.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as AstList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class AstList
{
    public static AstList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? AstList<T>.Empty : new(items.ToArray());
}
