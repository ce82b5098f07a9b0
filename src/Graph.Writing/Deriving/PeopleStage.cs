using Graph.Model.Ontology;
using Graph.Resolution;
using Graph.Resolution.Change;
using Graph.Resolution.People;
using Graph.Writing.Loading;

namespace Graph.Writing.Deriving;

/// <summary>
/// Persons, after the organizations: which person a name means in which article, by the houses that articles give.
/// </summary>
internal sealed class PeopleStage(GraphLoader load, NameStage names)
{
    private readonly Dictionary<string, (Housing Before, Housing After)> _housings = [];

    /// <returns>The houses that now belong to another person of a name, or to one at all: articles that name both are
    /// in play too.</returns>
    public async Task<IReadOnlyCollection<(string Person, string House)>> RunAsync(IReadOnlyCollection<ArticleInPlay> articles)
    {
        var differences = new Dictionary<string, Dictionary<string, int>>();
        foreach (var article in articles)
        {
            FindHouses(article);
            Count(differences, article.Before, -1);
            Count(differences, article.After, 1);
        }

        var moved = new List<(string, string)>();
        foreach (var (person, houses) in differences)
        {
            await names.EnsureAsync([person]);
            var before = names.State(Side.Before, person).Houses;
            var after = houses.Aggregate(before, (tally, house) => tally.Plus(house.Key, house.Value));
            names.SetHouses(person, after);
            var (old, now) = (Housing.Of(person, before.Values), Housing.Of(person, after.Values));
            _housings[person] = (old, now);
            moved.AddRange(old.Houses.Union(now.Houses).Where(house => old.PersonAt(house) != now.PersonAt(house))
                .Select(house => (person, house)));
        }
        return moved;
    }

    /// <summary>The same for articles that came into play because a house of a person moved.</summary>
    public void Join(IEnumerable<ArticleInPlay> articles)
    {
        foreach (var article in articles)
            FindHouses(article);
    }

    /// <summary>The entity that each referent's name denotes in an article.</summary>
    public IReadOnlyDictionary<string, string> Denotes(Side side, ArticleSide article)
    {
        var referents = article.Naming.Referents.ToArray();
        var denotes = new Dictionary<string, string>();
        foreach (var name in referents.Where(name => Keys.TypeOf(name) != EntityType.Person))
            denotes[name] = names.RootOf(side, name);
        var organizations = denotes.Values.Where(entity => Keys.TypeOf(entity) == EntityType.Organization).ToHashSet();
        foreach (var name in referents.Where(name => Keys.TypeOf(name) == EntityType.Person))
        {
            var person = names.RootOf(side, name);
            denotes[name] = HousingOf(side, person).PersonIn(article.Record.Id, person, article.Houses[person],
                organizations);
        }
        return denotes;
    }

    /// <summary>In how many articles a person's name means which person.</summary>
    public async Task WriteAsync(GraphChange change, IReadOnlyCollection<ArticleInPlay> articles)
    {
        var differences = new Dictionary<(string Name, string Entity), int>();
        foreach (var article in articles)
        {
            Count(differences, article.Before, -1);
            Count(differences, article.After, 1);
        }
        var changed = differences.Where(pair => pair.Value != 0).ToArray();
        var standing = await load.PersonsNamedAsync(changed.Select(pair => pair.Key));
        foreach (var (pair, difference) in changed)
        {
            var before = standing.GetValueOrDefault(pair);
            change.Relationship(Row(pair, before), Row(pair, before + difference));
        }
    }

    private Housing HousingOf(Side side, string person)
    {
        if (!_housings.TryGetValue(person, out var housings))
        {
            var housing = Housing.Of(person, names.State(Side.After, person).Houses.Values);
            _housings[person] = housings = (housing, housing);
        }
        return side == Side.Before ? housings.Before : housings.After;
    }

    private void FindHouses(ArticleInPlay article)
    {
        if (article.Before is { } before)
            before.Houses = HousesIn(before, Side.Before);
        if (article.After is { } after)
            after.Houses = HousesIn(after, Side.After);
    }

    private IReadOnlyDictionary<string, SortedSet<string>> HousesIn(ArticleSide article, Side side) =>
        Contribution.HousesIn(
        article.Record, article.Naming, article.Judged, name => names.RootOf(side, name), name =>
            names.RootOf(side, name));

    private static void Count(Dictionary<string, Dictionary<string, int>> differences, ArticleSide? article, int sign)
    {
        foreach (var (person, houses) in article?.Houses ?? new Dictionary<string, SortedSet<string>>())
        {
            var tally = differences.TryGetValue(person, out var known) ? known : differences[person] = [];
            if (houses.Count > 0)
                tally[Housing.Join(houses)] = tally.GetValueOrDefault(Housing.Join(houses)) + sign;
        }
    }

    private static void Count(Dictionary<(string Name, string Entity), int> differences, ArticleSide? article, int sign)
    {
        foreach (var (entity,
            mentioning) in article?.Contribution.Mentionings ?? new Dictionary<string, Resolution.Entities.Mentioning>())
            if (Keys.TypeOf(entity) == EntityType.Person)
                foreach (var name in mentioning.Names)
                    differences[(name, entity)] = differences.GetValueOrDefault((name, entity)) + sign;
    }

    private static RelationshipRow? Row((string Name, string Entity) pair, int articles) => articles == 0
        ? null
        : new RelationshipRow("DENOTES", new NodeKey("Name", pair.Name), new NodeKey("Entity", pair.Entity), "",
            Properties.Of(("articles", articles)));
}
