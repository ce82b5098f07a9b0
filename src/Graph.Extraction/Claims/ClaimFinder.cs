using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Deciding;
using Graph.Extraction.Claims.Funding;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;

namespace Graph.Extraction.Claims;

/// <summary>
/// Finds what the sentences claim between the mentions in them: mask → candidates by the rules, and every pair near a cue word → ends and
/// rounds that the text around supplies → the decision.
/// </summary>
internal sealed class ClaimFinder(ClaimRules rules, ClaimModel model)
{
    private readonly CandidateFinder _candidates = new(rules);

    public ClaimFinder() : this(ClaimRules.Embedded(), ClaimModel.Load())
    {
    }

    /// <summary>In the order of the sentences.</summary>
    public ImmutableArray<Claim> Find(ArticleAnalysis analysis)
    {
        var sentences = Propose(analysis, out var evidence);
        var decision = new Decision(model, evidence);
        var decided = sentences.SelectMany(sentence => decision.Decide(sentence.Candidates, sentence.Outline)).ToList();
        // A unit may be told to belong to its house by a rule as well: the same statement is one claim.
        return [.. SharedRounds.ToldApart(decided).Concat(Units.In([.. sentences.Select(sentence => sentence.Outline.Sentence)]))
            .OrderBy(claim => claim.Sentence)
            .DistinctBy(claim => (claim.Type, claim.Subject, claim.Object, claim.Sentence, claim.Status, claim.Qualifiers))];
    }

    /// <summary>What may be claimed, sentence by sentence, and what tells how likely it is.</summary>
    internal ImmutableArray<(SentenceOutline Outline, IReadOnlyList<Candidate> Candidates)> Propose(ArticleAnalysis analysis, out ClaimEvidence evidence)
    {
        DateOnly? published = analysis.Article.Published is { } time ? DateOnly.FromDateTime(time.DateTime) : null;
        var masker = new Masker(published);
        var sentences = analysis.Sentences.Select(masker.Mask).ToImmutableArray();
        var discourse = new Discourse(sentences);
        var deals = new DealTracker(sentences, discourse, published);
        var ends = new EndFinder(discourse);
        var pairs = new PairFinder(rules, discourse);
        evidence = new ClaimEvidence(discourse);
        return [.. sentences.Select(sentence =>
        {
            var outline = SentenceOutline.Of(sentence, rules.CuesIn);
            discourse.Begin(sentence);
            var candidates = deals.Complete(sentence, [.. _candidates.Find(sentence).Select(ends.Complete), .. pairs.Find(outline)]);
            discourse.End(sentence, candidates);
            return (outline, candidates);
        })];
    }
}
