namespace Graph.Cypher;

/// <summary>A relationship as it was when the row that holds it was read.</summary>
/// <param name="Id">The store's own number of the relationship.</param>
/// <param name="ElementId">The same as text, as <c>elementId(r)</c> gives it.</param>
/// <param name="Type">Its type.</param>
/// <param name="StartElementId">The element id of the node it leaves.</param>
/// <param name="EndElementId">The element id of the node it points to.</param>
/// <param name="Properties">Its properties by key; never null values.</param>
public sealed record Relationship(
    long Id,
    string ElementId,
    string Type,
    string StartElementId,
    string EndElementId,
    IReadOnlyDictionary<string, object?> Properties)
{
    /// <summary>Two relationships are the same where their element ids are.</summary>
    public bool Equals(Relationship? other) => other is not null && ElementId == other.ElementId;

    /// <inheritdoc/>
    public override int GetHashCode() => ElementId.GetHashCode(StringComparison.Ordinal);
}
