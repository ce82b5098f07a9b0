using Graph.Model.Ontology;

namespace Graph.Extraction.Analysis;

/// <summary>A stretch of a folded sentence that is decided to name something.</summary>
/// <param name="Start">Index of its first UTF-16 unit in the folded sentence.</param>
/// <param name="End">Index behind its last.</param>
internal readonly record struct EntitySpan(int Start, int End, EntityType Type)
{
    public int Length => End - Start;
}
