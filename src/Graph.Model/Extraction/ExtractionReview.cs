using System.Collections.Immutable;

namespace Graph.Model.Extraction;

/// <summary>An extraction, and what was considered a name and not taken for one.</summary>
/// <param name="Rejected">Each form and type with its places outside of the names that were taken; ordered by first place.</param>
public sealed record ExtractionReview(ArticleExtraction Extraction, ImmutableArray<Mention> Rejected);
