using Graph.Model.Extraction;
using Graph.Model.Ontology;

namespace Graph.Extraction.Analysis;

/// <summary>One place of a mention in a folded sentence.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the folded sentence.</param>
/// <param name="End">Index behind its last.</param>
/// <param name="Mention">The mention that stands there: a name, or a word for one (该公司, 其).</param>
/// <param name="Referent">The mention that names its referent, by the article's <see cref="SameAs"/>; the same object for all its forms.</param>
internal sealed record MentionSpan(int Start, int End, Mention Mention, Mention Referent)
{
    public EntityType Type => Mention.Type;

    /// <summary>It bears no name: 该公司, 其.</summary>
    public bool IsPronoun { get; init; }
}
