using Graph.Resolution;
using Graph.Resolution.Change;
using Graph.Resolution.Entities;
using Graph.Resolution.Names;
using Graph.Model.Ontology;
using Graph.Writing.Loading;

namespace Graph.Writing.Deriving;

/// <summary>Entities, and which articles speak of them.</summary>
internal sealed class EntityStage(GraphLoader load, NameStage names, Authorities authorities)
{
    private readonly Dictionary<string, Stored<EntityState>> _before = [];
    private EntityLedger _ledger = new([], []);

    public async Task RunAsync(IReadOnlyCollection<ArticleInPlay> articles)
    {
        var changes = Changes(articles).ToArray();
        var touched = changes.Select(change => change.Entity)
            .Concat(names.RootsOfComponents.Where(root => Keys.TypeOf(root) != EntityType.Person)).Distinct();
        foreach (var entity in await load.EntitiesAsync(touched))
            _before[entity.State.Id] = entity;
        _ledger = new EntityLedger(changes, _before.Values.Select(entity => entity.State));

        var inPlay = articles.Select(article => article.Id).ToHashSet();
        var dates = await load.EntityDatesAsync(_ledger.Stale);
        foreach (var entity in _ledger.Stale.ToArray())
            _ledger.Respan(entity, dates[entity].Where(date => !inPlay.Contains(date.Article))
                .Select(date => date.Published));
    }

    public bool Stands(Side side, string entity) => side == Side.Before
        ? _before.ContainsKey(entity)
        : _ledger.Entities.TryGetValue(entity, out var state) && state.Stands;

    public void Write(GraphChange change, IReadOnlyCollection<ArticleInPlay> articles)
    {
        foreach (var (id, after) in _ledger.Entities)
            change.Node(_before.GetValueOrDefault(id)?.Row, after.Stands ? after.Row(authorities) : null);
        foreach (var article in articles)
            change.Relationships(Mentions(article.Id, article.Before), Mentions(article.Id, article.After));
    }

    private IEnumerable<MentioningChange> Changes(IEnumerable<ArticleInPlay> articles)
    {
        foreach (var article in articles)
        {
            var before = article.Before?.Contribution.Mentionings ?? Contribution.None.Mentionings;
            var after = article.After?.Contribution.Mentionings ?? Contribution.None.Mentionings;
            foreach (var entity in before.Keys.Union(after.Keys))
                yield return new MentioningChange(article.Id, entity, RootOf(entity, before, after),
                    before.GetValueOrDefault(entity), after.GetValueOrDefault(entity));
        }
    }

    private string RootOf(
        string entity, IReadOnlyDictionary<string, Mentioning> before, IReadOnlyDictionary<string, Mentioning> after) =>
        Keys.TypeOf(entity) != EntityType.Person ? entity
        : after.TryGetValue(entity, out var spoken) ? names.RootOf(Side.After, spoken.Names.First())
        : names.RootOf(Side.Before, before[entity].Names.First());

    private static IEnumerable<RelationshipRow> Mentions(string article, ArticleSide? side) =>
        from entity in side?.Contribution.Mentionings ?? Contribution.None.Mentionings
        select new RelationshipRow("MENTIONS", new NodeKey("Article", article),
            new NodeKey(EntityState.Label, entity.Key), "",
            Properties.Of(("count", entity.Value.Count)));
}
