using Graph.Resolution;
using Graph.Resolution.Change;
using Graph.Resolution.Facts;
using Graph.Writing.Loading;

namespace Graph.Writing.Deriving;

/// <summary>
/// Which denials dispute which facts: those of the same ends, of the same round or of none, and no earlier than the
/// fact.
/// </summary>
internal sealed class Disputes
{
    public static readonly Disputes None = new();

    private readonly HashSet<(string Claim, string Fact)> _before = [];
    private readonly HashSet<(string Claim, string Fact)> _after = [];
    private HashSet<string> _disputed = [];

    /// <param name="facts">As they are to stand.</param>
    /// <param name="standing">The denials between their ends as the graph stands.</param>
    public static Disputes Of(IEnumerable<FactState> facts, IEnumerable<Denial> standing,
        IReadOnlyCollection<ArticleInPlay> articles)
    {
        var inPlay = articles.Select(article => article.Id).ToHashSet();
        var denials = standing.ToArray();
        var byPair = denials.Where(denial => !inPlay.Contains(denial.Article)).Concat(articles.SelectMany(DenialsOf))
            .ToLookup(denial => denial.Pair);
        var disputes = new Disputes();
        foreach (var fact in facts)
        {
            foreach (var denial in denials.Where(denial => denial.Facts.Contains(fact.Key.Id)))
                disputes._before.Add((denial.Claim, fact.Key.Id));
            foreach (var denial in byPair[fact.Key.Pair].Where(denial => fact.Stands && IsOn(denial, fact)))
                disputes._after.Add((denial.Claim, fact.Key.Id));
        }
        disputes._disputed = disputes._after.Select(dispute => dispute.Fact).ToHashSet();
        return disputes;
    }

    public bool IsDisputed(string fact) => _disputed.Contains(fact);

    public void Write(GraphChange change) => change.Relationships(_before.Select(Row), _after.Select(Row));

    private static bool IsOn(Denial denial, FactState fact) =>
        (denial.Discriminator.Length == 0 || denial.Discriminator == fact.Key.Discriminator)
        && !(denial.Published < fact.FirstStated);

    private static IEnumerable<Denial> DenialsOf(ArticleInPlay article) =>
        from denial in (article.After?.Contribution ?? Contribution.None).Denials
        select new Denial(denial.Value.Pair, denial.Key, article.Id, article.After!.Record.Published,
            denial.Value.Discriminator, []);

    private static RelationshipRow Row((string Claim, string Fact) dispute) => new(
        "DISPUTES", new NodeKey("Claim", dispute.Claim), new NodeKey(FactRows.Label, dispute.Fact), "",
        Properties.None);
}
