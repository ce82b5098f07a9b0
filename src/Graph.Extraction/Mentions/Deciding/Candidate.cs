using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>A form that the tagger or a rule proposes in an article, as one type, at some places.</summary>
internal sealed record Candidate(EntityType Type, string Form, List<CandidatePlace> Places)
{
    /// <summary>The rules that propose it.</summary>
    public SortedSet<string> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>The tagger proposes it, somewhere.</summary>
    public bool IsTagged => Places.Any(place => place.Margin is not null);

    /// <summary>The tagger's best margin; 0 where only rules propose it.</summary>
    public float Best => Places.Max(place => place.Margin) ?? 0;
}

/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Margin">The tagger's; null where only a rule proposes it.</param>
internal readonly record struct CandidatePlace(int Sentence, int Start, int End, float? Margin);
