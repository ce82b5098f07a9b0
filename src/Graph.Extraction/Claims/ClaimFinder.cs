using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Funding;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;

namespace Graph.Extraction.Claims;

/// <summary>
/// Finds what the sentences claim between the mentions in them: mask → candidates by the rules → ends and rounds that the text around
/// supplies → the decision.
/// </summary>
internal sealed class ClaimFinder
{
    private readonly CandidateFinder _candidates;

    public ClaimFinder() : this(ClaimRules.Embedded())
    {
    }

    public ClaimFinder(ClaimRules rules) => _candidates = new CandidateFinder(rules);

    /// <summary>In the order of the sentences.</summary>
    public ImmutableArray<Claim> Find(ArticleAnalysis analysis)
    {
        DateOnly? published = analysis.Article.Published is { } time ? DateOnly.FromDateTime(time.DateTime) : null;
        var masker = new Masker(published);
        var sentences = analysis.Sentences.Select(masker.Mask).ToImmutableArray();
        var discourse = new Discourse(sentences);
        var deals = new DealTracker(sentences, discourse, published);
        var ends = new EndFinder(discourse);

        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var sentence in sentences)
        {
            var candidates = _candidates.Find(sentence).Select(ends.Complete).ToImmutableArray();
            claims.AddRange(Decision.Decide(deals.Complete(sentence, candidates)));
        }
        claims.AddRange(Units.In(sentences));
        // A unit may be told to belong to its house by a rule as well: the same statement is one claim.
        return [.. claims.OrderBy(claim => claim.Sentence)
            .DistinctBy(claim => (claim.Type, claim.Subject, claim.Object, claim.Sentence, claim.Status, claim.Qualifiers))];
    }
}
