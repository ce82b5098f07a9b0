using System.Collections.Immutable;

namespace Graph.Resolution.People;

/// <summary>
/// The persons of one name, told apart by the houses (organizations) that articles give them: two articles speak of one
/// person where they share a house, directly or by way of others.
/// </summary>
public sealed class Housing
{
    private const char Separator = '\n'; // no folded name holds one

    private readonly Dictionary<string, string> _persons = new(StringComparer.Ordinal);

    private Housing()
    {
    }

    /// <param name="person">The name's key.</param>
    /// <param name="houseSets">For each article that gives the name houses, all of these (see <see
    /// cref="Join"/>).</param>
    public static Housing Of(string person, IEnumerable<string> houseSets)
    {
        var sets = new DisjointSets();
        var houses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var together in houseSets.Select(Split))
        {
            houses.UnionWith(together);
            foreach (var house in together.Skip(1))
                sets.Join(together[0], house);
        }
        var housing = new Housing();
        var firsts = new Dictionary<string, string>();
        foreach (var house in houses) // in order: the first of a set names the person
        {
            firsts.TryAdd(sets.Find(house), house);
            housing._persons[house] = Keys.HousedPerson(person, firsts[sets.Find(house)]);
        }
        return housing;
    }

    public IEnumerable<string> Houses => _persons.Keys;

    /// <summary>The person of that house, or null.</summary>
    public string? PersonAt(string house) => _persons.GetValueOrDefault(house);

    /// <summary>
    /// The person whom an article means: the one of its houses; without a house the only one at a house that the
    /// article also names; else a person of that article alone.
    /// </summary>
    public string PersonIn(string article, string person, IReadOnlyCollection<string> houses, IEnumerable<string> named)
    {
        if (houses.Count > 0)
            return _persons[houses.First()];
        var known = named.Select(PersonAt).OfType<string>().Distinct().Take(2).ToArray();
        return known.Length == 1 ? known[0] : Keys.LonePerson(person, article);
    }

    /// <summary>Houses that one article gives, as one value.</summary>
    public static string Join(IEnumerable<string> houses) =>
        string.Join(Separator, houses.Distinct().Order(StringComparer.Ordinal));

    public static ImmutableArray<string> Split(string houses) => [.. houses.Split(Separator)];
}
