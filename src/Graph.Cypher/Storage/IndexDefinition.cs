using Graph.Cypher.Storage.Fulltext;

namespace Graph.Cypher.Storage;

/// <summary>What finds entities by the values of properties.</summary>
internal enum IndexType { Range, Text, Fulltext }

/// <summary>An index, with the rule that its keys be unique where it stands behind a constraint.</summary>
/// <param name="Id">Its number in the file.</param>
/// <param name="Name">Its name, and the constraint's.</param>
/// <param name="Type">How it is read.</param>
/// <param name="OnRelationships">Whether of relationships, else of nodes.</param>
/// <param name="Tokens">The labels or types; one but for full-text indexes.</param>
/// <param name="Keys">The properties in order.</param>
/// <param name="Unique">Whether a constraint stands on it.</param>
internal sealed record IndexDefinition(
    long Id, string Name, IndexType Type, bool OnRelationships, IReadOnlyList<string> Tokens, IReadOnlyList<string> Keys,
    bool Unique)
{
    /// <summary>How text is cut; null but for full-text indexes.</summary>
    public Analyzer? Analyzer { get; init; }

    /// <summary>The numbers of <see cref="Tokens"/>.</summary>
    public required int[] TokenIds { get; init; }

    /// <summary>The numbers of <see cref="Keys"/>.</summary>
    public required int[] KeyIds { get; init; }

    /// <summary>Whether the two say the same, whatever their names.</summary>
    public bool Covers(IndexType type, bool onRelationships, IEnumerable<string> tokens, IEnumerable<string> keys) =>
        Type == type && OnRelationships == onRelationships && Tokens.SequenceEqual(tokens) && Keys.SequenceEqual(keys);
}
