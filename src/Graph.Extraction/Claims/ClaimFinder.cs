using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Model.Extraction;

namespace Graph.Extraction.Claims;

/// <summary>Finds what the sentences claim between the mentions in them.</summary>
internal sealed class ClaimFinder
{
    public ImmutableArray<Claim> Find(ArticleAnalysis analysis) => [];
}
