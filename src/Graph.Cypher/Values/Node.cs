namespace Graph.Cypher;

/// <summary>A node as it was when the row that holds it was read.</summary>
/// <param name="Id">The store's own number of the node; not stable over deletions.</param>
/// <param name="ElementId">The same as text, as <c>elementId(n)</c> gives it.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Properties">Its properties by key; never null values.</param>
public sealed record Node(
    long Id,
    string ElementId,
    IReadOnlyList<string> Labels,
    IReadOnlyDictionary<string, object?> Properties)
{
    /// <summary>Two nodes are the same where their element ids are.</summary>
    public bool Equals(Node? other) => other is not null && ElementId == other.ElementId;

    /// <inheritdoc/>
    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);
}
