namespace Graph.Evaluation;

/// <summary>Where what was found and the gold part.</summary>
/// <param name="Article">The name of the article's file.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Type">The type of the entity or relation.</param>
/// <param name="What">The entity, or the relation's ends and values, in words.</param>
/// <param name="Sentence">The sentence that states it, or where the name stands first; null where the article holds none.</param>
public sealed record Difference(string Article, DifferenceKind Kind, string Type, string What, string? Sentence);

public enum DifferenceKind
{
    /// <summary>In the gold, and not found.</summary>
    Missed,

    /// <summary>Found, and not in the gold.</summary>
    Extra,

    /// <summary>A second entity for one of the gold: two names that were not seen to be one.</summary>
    Split,

    /// <summary>The relation is right, a value of it (rounds, date, amount, role) is not.</summary>
    Value,
}
