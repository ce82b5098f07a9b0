using Graph.Extraction.Analysis;
using Graph.Model.Ontology;

namespace Graph.Extraction.Claims.Deciding;

/// <summary>A relation that a sentence may state between two ends, with all that proposes it there.</summary>
internal sealed record ClaimOption(RelationType Type, MentionSpan Subject, MentionSpan? Object)
{
    /// <summary>The surest first.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>What the rules are worth by themselves.</summary>
    public double Prior => Candidates[0].Worth;

    /// <summary>A rule with a pattern reads it.</summary>
    public bool IsStated => Candidates[0].Rule.Pattern is not null;
}
