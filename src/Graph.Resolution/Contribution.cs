using Graph.Model.Ontology;
using Graph.Resolution.Entities;
using Graph.Resolution.Facts;
using Graph.Resolution.Judging;
using Graph.Resolution.Names;
using Graph.Resolution.Said;

namespace Graph.Resolution;

/// <summary>
/// What one article adds to the graph above its own layer, once it is known whom its names denote. The graph is the sum
/// of these over all articles.
/// </summary>
/// <param name="Mentionings">By entity.</param>
/// <param name="Sayings">By fact.</param>
/// <param name="Denials">By claim, what it denies.</param>
public sealed record Contribution(
    IReadOnlyDictionary<string, Mentioning> Mentionings,
    IReadOnlyDictionary<string, Saying> Sayings,
    IReadOnlyDictionary<string, FactKey> Denials)
{
    public static readonly Contribution None = new(
        new Dictionary<string, Mentioning>(), new Dictionary<string, Saying>(), new Dictionary<string, FactKey>());

    /// <param name="denotes">The entity that a name denotes in this article, for each of its referents.</param>
    public static Contribution Of(
        ArticleRecord article, ArticleNaming naming, JudgementSet judgements,
        IReadOnlyDictionary<string, string> denotes)
    {
        var ends = new Ends(naming, denotes);
        var sayings = new Dictionary<FactKey, List<ClaimRecord>>();
        var denials = new Dictionary<string, FactKey>();
        foreach (var claim in article.Claims)
        {
            if (ends.Of(claim) is not var (subject, @object) || IsRejected(claim, naming, judgements))
                continue;
            if (claim.Status == ClaimStatus.Completed)
                foreach (var fact in FactKey.Of(claim, subject, @object))
                    (sayings.TryGetValue(fact, out var stated) ? stated : sayings[fact] = []).Add(claim);
            else if (claim.Status is ClaimStatus.Denied or ClaimStatus.Terminated
                && FactKey.DeniedBy(claim, subject, @object) is { } denied)
                denials[claim.Id] = denied;
        }
        return new Contribution(
            MentioningsOf(article, naming, denotes),
            sayings.ToDictionary(fact => fact.Key.Id, fact => Saying.Of(fact.Key, article.Published, fact.Value)),
            denials);
    }

    /// <summary>The houses that an article gives persons: the organizations where its claims place them.</summary>
    /// <param name="groupOf">The root of a person's name.</param>
    /// <param name="entityOf">The entity of another name.</param>
    public static IReadOnlyDictionary<string, SortedSet<string>> HousesIn(
        ArticleRecord article, ArticleNaming naming, JudgementSet judgements, Func<string, string> groupOf,
        Func<string, string> entityOf)
    {
        var houses = new Dictionary<string, SortedSet<string>>();
        foreach (var name in naming.Referents.Where(name => Keys.TypeOf(name) == EntityType.Person))
            houses.TryAdd(groupOf(name), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var claim in article.Claims)
            if ((claim.Type == Relations.HoldsPosition || claim.Type == Relations.Founded)
                && claim.Status == ClaimStatus.Completed
                && naming.ReferentOf(claim.Subject) is { } person && Keys.TypeOf(person) == EntityType.Person
                && claim.Object is not null && naming.ReferentOf(claim.Object) is { } house
                && Keys.TypeOf(house) == EntityType.Organization && !IsRejected(claim, naming, judgements))
                houses[groupOf(person)].Add(entityOf(house));
        return houses;
    }

    private static Dictionary<string, Mentioning> MentioningsOf(
        ArticleRecord article, ArticleNaming naming, IReadOnlyDictionary<string, string> denotes)
    {
        var spoken = new Dictionary<string, (int Count, HashSet<string> Forms, HashSet<string> Names)>();
        foreach (var mention in article.Mentions)
        {
            if (naming.ReferentOf(mention.Id) is not { } name)
                continue;
            var entity = denotes[name];
            var (count, forms, names) = spoken.TryGetValue(entity, out var known) ? known : (0, [], []);
            if (naming.Names.ContainsKey(mention.Id))
                forms.Add(mention.Form);
            names.Add(name);
            spoken[entity] = (count + mention.Places, forms, names);
        }
        return spoken.ToDictionary(entity => entity.Key,
            entity => new Mentioning(entity.Value.Count, entity.Value.Forms, entity.Value.Names, article.Published));
    }

    private static bool IsRejected(ClaimRecord claim, ArticleNaming naming, JudgementSet judgements) =>
        judgements.Rejects(claim.Statement, claim.Type, naming.CallsOf(claim.Subject),
            claim.Object is { } named ? naming.CallsOf(named) : [""]);

    private sealed record Ends(ArticleNaming Naming, IReadOnlyDictionary<string, string> Denotes)
    {
        // The entities that a claim speaks of; null where one of its ends is nobody by name.
        public (string Subject, string? Object)? Of(ClaimRecord claim)
        {
            if (Naming.ReferentOf(claim.Subject) is not { } subject)
                return null;
            if (claim.Object is null)
                return (Denotes[subject], null);
            return Naming.ReferentOf(claim.Object) is { } named ? (Denotes[subject], Denotes[named]) : null;
        }
    }
}
