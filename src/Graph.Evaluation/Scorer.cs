using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Graph.Evaluation;

/// <summary>
/// Compares what was found with gold, on the set of facts of each article: an entity is right where its type and any of its
/// names match, a relation where its type and both ends match. Sums over all articles (micro-average).
/// </summary>
public static class Scorer
{
    internal static readonly FrozenSet<string> ScoredRelations = new[]
    {
        "INVESTED_IN", "ACQUIRED", "SUBSIDIARY_OF", "HOLDS_POSITION", "FOUNDED", "LAUNCHED", "PARTICIPATES_IN", "CERTIFIED_AS",
        "PARTNERS_WITH", "SUPPLIES", "LOCATED_IN",
    }.ToFrozenSet();

    /// <summary>
    /// The tallies, in ordinal order of their names: <c>ENTITIES all</c>, <c>ENTITIES core</c>, <c>INVESTED_IN rounds</c>,
    /// <c>RELATIONS all</c>, <c>entities TYPE</c>, <c>relations TYPE</c>. An article of the gold for which nothing is given
    /// counts as one where nothing was found; articles without gold are passed over.
    /// </summary>
    public static ImmutableSortedDictionary<string, Tally> Score(IEnumerable<Annotation> golds, IEnumerable<Annotation> found) =>
        Tallies.Sum(ScoreEach(golds, found).Select(score => score.Tallies));

    /// <summary>The scores article by article, in the order of the gold.</summary>
    public static ImmutableArray<ArticleScore> ScoreEach(IEnumerable<Annotation> golds, IEnumerable<Annotation> found)
    {
        var byArticle = new Dictionary<string, Annotation>();
        foreach (var annotation in found)
            byArticle[annotation.Article] = annotation;
        return [.. golds.Select(gold => new ArticleComparison(gold, byArticle.GetValueOrDefault(gold.Article, new Annotation(gold.Article, [], []))).Score())];
    }
}
