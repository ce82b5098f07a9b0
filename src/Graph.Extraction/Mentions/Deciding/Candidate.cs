using Graph.Model.Ontology;

namespace Graph.Extraction.Mentions.Deciding;

/// <summary>A form that the tagger or a rule proposes in an article, as one type, at some places.</summary>
internal sealed record Candidate(EntityType Type, string Form, List<CandidatePlace> Places)
{
    /// <summary>The rules that propose it.</summary>
    public SortedSet<string> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>The tagger proposes it, somewhere.</summary>
    public bool IsTagged { get; set; }

    /// <summary>What the tagger makes of it wherever it is proposed, at best.</summary>
    public float Best { get; set; }
}

/// <param name="Sentence">Index of the sentence.</param>
internal readonly record struct CandidatePlace(int Sentence, int Start, int End);
