using Graph.Resolution;
using Graph.Resolution.Change;
using Graph.Resolution.Judging;
using Graph.Resolution.Names;
using Graph.Resolution.Said;
using Graph.Writing.Loading;

namespace Graph.Writing.Deriving;

/// <summary>
/// The one way in which the graph changes: from articles and judgements as they were and are to be, to the difference
/// between the graph as it stands and as it is to stand.
/// </summary>
internal sealed class Derivation(GraphLoader load, JudgementSet judgedBefore, Authorities authorities)
{
    private readonly Dictionary<string, ArticleInPlay> _articles = [];

    /// <summary>The names that change their entity, as they did before and do now.</summary>
    public IReadOnlyList<NameMove> Moves { get; private set; } = [];

    /// <param name="changes">The articles that change, as they stand (with all their nodes) and are to stand.</param>
    /// <param name="judged">Names that stand and that judgements or the lexicon newly speak of, or no longer
    /// do.</param>
    public async Task<GraphChange> RunAsync(
        IReadOnlyCollection<(string Id, ArticleRecord? Before, ArticleRecord? After)> changes,
        IReadOnlyCollection<string> judged)
    {
        foreach (var (id, before, after) in changes)
            _articles[id] = ArticleInPlay.Of(id, before, after, judgedBefore, authorities.Judgements);
        var changed = _articles.Values.ToArray();

        var names = new NameStage(load, authorities);
        await names.RunAsync(changed, judged);
        await BringInAsync(names, await load.FindAsync("find-articles-bearing", "ids", names.Moved));

        var people = new PeopleStage(load, names);
        var movedHouses = await people.RunAsync(_articles.Values);
        people.Join(await BringInAsync(names, await load.FindAsync("find-articles-at-houses", "rows",
            movedHouses.Select(house => LookUps.Parameters(("person", house.Person), ("house", house.House))))));

        foreach (var article in _articles.Values)
        {
            Contribute(people, article.Before, Side.Before);
            Contribute(people, article.After, Side.After);
        }
        var entities = new EntityStage(load, names, authorities);
        await entities.RunAsync(_articles.Values);
        var facts = new FactStage(load, entities);
        await facts.RunAsync(_articles.Values);

        var change = new GraphChange();
        foreach (var article in changed)
            WriteOwn(change, article);
        names.Write(change, entities.Stands);
        await people.WriteAsync(change, _articles.Values);
        entities.Write(change, _articles.Values);
        facts.Write(change, _articles.Values);
        Moves = [.. names.Moved.Order(StringComparer.Ordinal).Select(name => NameMove.Of(name, names, entities))];
        return change;
    }

    // Articles that do not change themselves, but of whose names one now denotes another entity.
    private async Task<IReadOnlyList<ArticleInPlay>> BringInAsync(NameStage names, IEnumerable<string> ids)
    {
        var wanted = ids.Where(id => !_articles.ContainsKey(id)).ToArray();
        var added = new List<ArticleInPlay>();
        foreach (var (id, record) in await load.ArticlesAsync(wanted, whole: false))
            added.Add(_articles[id] = ArticleInPlay.Of(id, record, record, judgedBefore, authorities.Judgements));
        await names.EnsureAsync(_articles.Values.SelectMany(article => article.Sides)
            .SelectMany(side => side.Naming.Referents));
        return added;
    }

    private static void Contribute(PeopleStage people, ArticleSide? article, Side side)
    {
        if (article is not null)
            article.Contribution = Contribution.Of(article.Record, article.Naming, article.Judged,
                people.Denotes(side, article));
    }

    private static void WriteOwn(GraphChange change, ArticleInPlay article)
    {
        change.Nodes(
            article.Before is { } before ? ArticleRows.Nodes(before.Record) : [],
            article.After is { } after ? ArticleRows.Nodes(after.Record) : []);
        change.Relationships(
            article.Before is { } old ? ArticleRows.Relationships(old.Record, old.Naming) : [],
            article.After is { } now ? ArticleRows.Relationships(now.Record, now.Naming) : []);
    }
}
