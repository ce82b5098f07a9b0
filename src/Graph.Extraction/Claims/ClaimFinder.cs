using System.Collections.Immutable;
using Graph.Extraction.Analysis;
using Graph.Extraction.Claims.Funding;
using Graph.Extraction.Claims.Masking;
using Graph.Extraction.Claims.Rules;
using Graph.Model.Extraction;
using Graph.Model.Ontology;

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

        var claims = ImmutableArray.CreateBuilder<Claim>();
        for (var i = 0; i < sentences.Length; i++)
        {
            var completed = deals.Complete(i, _candidates.Find(sentences[i]))
                .Select(candidate => WithTopic(candidate, discourse.TopicAt(i, sentences[i], candidate.Start))).ToArray();
            claims.AddRange(Decision.Decide(completed));
        }
        return claims.DrainToImmutable();
    }

    private static Candidate WithTopic(Candidate candidate, Mention? topic)
    {
        if (topic is null)
            return candidate;
        var end = new MentionSpan(0, 0, topic, topic);
        if (candidate.Rule.Subject == Source.Topic && candidate.Subjects.IsEmpty)
            return candidate with { Subjects = [end], Doubt = candidate.Doubt + 0.1 };
        if (candidate.Rule.Object == Source.Topic && candidate.Objects.IsEmpty)
            return candidate with { Objects = [end], Doubt = candidate.Doubt + 0.1 };
        return candidate;
    }
}
