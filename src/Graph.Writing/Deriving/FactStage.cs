using Graph.Resolution;
using Graph.Resolution.Change;
using Graph.Resolution.Facts;
using Graph.Writing.Loading;

namespace Graph.Writing.Deriving;

/// <summary>Facts from the claims that stand, and the claims that dispute them.</summary>
internal sealed class FactStage(GraphLoader load, EntityStage entities)
{
    private readonly Dictionary<string, Stored<FactState>> _before = [];
    private readonly Dictionary<string, Stored<WordingState>> _wordings = [];
    private FactLedger _ledger = new([], [], []);
    private Disputes _disputes = Disputes.None;

    public async Task RunAsync(IReadOnlyCollection<ArticleInPlay> articles)
    {
        var changes = Changes(articles).ToArray();
        foreach (var fact in await load.FactsAsync(changes.Select(change => change.Fact).Where(MayStand).Select(fact => fact.Id).Distinct()))
            _before[fact.State.Key.Id] = fact;
        foreach (var wording in await load.WordingsAsync(
            changes.SelectMany(change => new[] { change.Before, change.After }).OfType<Saying>()
                .Where(saying => _before.ContainsKey(saying.Fact.Id)).Select(saying => saying.WordingId).Distinct()))
            _wordings[wording.State.Id] = wording;
        _ledger = new FactLedger(changes, _before.Values.Select(fact => fact.State),
            _wordings.Values.Select(wording => wording.State));
        await RecountAsync(articles);
        await FindDisputesAsync(articles);
    }

    public void Write(GraphChange change, IReadOnlyCollection<ArticleInPlay> articles)
    {
        foreach (var (id, after) in After())
        {
            var before = _before.GetValueOrDefault(id);
            var stood = before is null
                ? null
                : new FactRows(before.State, before.Row.Properties.GetValueOrDefault("disputed") is true);
            var stands = after.Stands ? new FactRows(after, _disputes.IsDisputed(id)) : null;
            change.Node(before?.Row, stands?.Node());
            change.Node(stood?.Round(), stands?.Round());
            change.Relationship(stood?.Relationship(), stands?.Relationship());
        }
        foreach (var (id, after) in _ledger.Wordings)
            change.Node(_wordings.GetValueOrDefault(id)?.Row, after.Stands ? after.Row() : null);
        foreach (var article in articles)
        {
            change.Relationships(Supports(article.Before), Supports(article.After));
            foreach (var claim in article.After?.Record.Claims ?? [])
                change.Update(new NodeKey("Claim", claim.Id), Denies(article.Before, claim.Id),
                    Denies(article.After, claim.Id));
        }
        _disputes.Write(change);
    }

    // Nothing was said yet of an entity that does not stand yet.
    private bool MayStand(FactKey fact) =>
        entities.Stands(Side.Before, fact.Subject) && (fact.IsOnRound || entities.Stands(Side.Before, fact.Object));

    private static IEnumerable<SayingChange> Changes(IEnumerable<ArticleInPlay> articles)
    {
        foreach (var article in articles)
        {
            var before = article.Before?.Contribution.Sayings ?? Contribution.None.Sayings;
            var after = article.After?.Contribution.Sayings ?? Contribution.None.Sayings;
            foreach (var fact in before.Keys.Union(after.Keys))
                yield return new SayingChange(article.Id, (after.GetValueOrDefault(fact) ?? before[fact]).Fact,
                    before.GetValueOrDefault(fact), after.GetValueOrDefault(fact));
        }
    }

    private async Task RecountAsync(IEnumerable<ArticleInPlay> articles)
    {
        var inPlay = articles.Select(article => article.Id).ToHashSet();
        var sayings = await load.SayingsAsync(_ledger.Stale);
        foreach (var fact in _ledger.Stale.ToArray())
            _ledger.Recount(fact,
                from said in sayings[fact]
                where !inPlay.Contains(said.Article)
                group said by said.Article into article
                select Saying.Of(_ledger.Facts[fact].Key, article.First().Published,
                    [.. article.Select(said => said.Claim)]));
    }

    // A fact that came, went or moved in time, and a denial that came or went, can change what is disputed between two
    // ends.
    private async Task FindDisputesAsync(IReadOnlyCollection<ArticleInPlay> articles)
    {
        var denied = articles.SelectMany(article => article.Sides).SelectMany(side => side.Contribution.Denials.Values)
            .Select(fact => fact.Pair).ToHashSet();
        foreach (var fact in await load.FactsOfPairsAsync(denied))
            _before.TryAdd(fact.State.Key.Id, fact);
        var facts = After();
        var standing = await load.DenialsAsync(denied.Union(facts.Values.Select(fact => fact.Key).Where(MayStand).Select(fact => fact.Pair)));
        _disputes = Disputes.Of(facts.Values, standing, articles);
    }

    private Dictionary<string, FactState> After()
    {
        var after = new Dictionary<string, FactState>(_ledger.Facts);
        foreach (var (id, stored) in _before)
            after.TryAdd(id, stored.State);
        return after;
    }

    private static OrdinalMap<object> Denies(ArticleSide? side, string claim) =>
        Properties.Of(("denies", side?.Contribution.Denials.GetValueOrDefault(claim)?.Pair));

    private static IEnumerable<RelationshipRow> Supports(ArticleSide? side) =>
        from saying in (side?.Contribution ?? Contribution.None).Sayings.Values
        from claim in saying.Claims
        select new RelationshipRow("SUPPORTS", new NodeKey("Claim", claim.Key),
            new NodeKey(FactRows.Label, saying.Fact.Id), "",
            Properties.Of(("witness", claim.Value ? true : null)));
}
