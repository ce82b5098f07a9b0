using Graph.Resolution;
using Graph.Resolution.Judging;
using Graph.Resolution.Names;
using Graph.Resolution.Said;

namespace Graph.Writing.Deriving;

/// <summary>
/// An article whose part of the graph is derived anew: as it stands and as it is to stand; null: not at all.
/// </summary>
internal sealed record ArticleInPlay(string Id, ArticleSide? Before, ArticleSide? After)
{
    public static ArticleInPlay Of(string id, ArticleRecord? before, ArticleRecord? after, JudgementSet judgedBefore,
        JudgementSet judged) => new(
        id,
        before is null ? null : new ArticleSide(before, ArticleNaming.Of(before, judgedBefore), judgedBefore),
        after is null ? null : new ArticleSide(after, ArticleNaming.Of(after, judged), judged));

    public IEnumerable<ArticleSide> Sides => new[] { Before, After }.OfType<ArticleSide>();
}

/// <summary>An article at one of the two times, with what it and the judgements of that time tell.</summary>
internal sealed record ArticleSide(ArticleRecord Record, ArticleNaming Naming, JudgementSet Judged)
{
    /// <summary>
    /// By the root of a person's name, the houses that the article gives; filled by <see cref="PeopleStage"/>.
    /// </summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Houses { get; set; } = new Dictionary<string, SortedSet<string>>();

    public Contribution Contribution { get; set; } = Contribution.None;
}

/// <summary>One of the two times that a derivation compares.</summary>
internal enum Side
{
    Before,
    After,
}
