using Graph.Model.Ontology;

namespace Graph.Model.Extraction;

/// <summary>One relation that one sentence states, in one status; one claim per funding round.</summary>
/// <param name="Object">Null only where the type has no object (<c>RAISED</c>).</param>
/// <param name="Sentence">The position of the sentence that states it.</param>
/// <param name="Confidence">From 0 to 1, in steps of a hundredth.</param>
/// <param name="Rule">The id of the rule that found it.</param>
public sealed record Claim(
    RelationType Type,
    Mention Subject,
    Mention? Object,
    int Sentence,
    ClaimStatus Status,
    double Confidence,
    string Rule,
    Qualifiers Qualifiers);
