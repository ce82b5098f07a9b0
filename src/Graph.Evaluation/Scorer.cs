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

    private static readonly FrozenSet<string> CoreEntities = new[] { "Organization", "Person", "Program" }.ToFrozenSet();

    /// <summary>
    /// The tallies, in ordinal order of their names: <c>ENTITIES all</c>, <c>ENTITIES core</c>, <c>INVESTED_IN rounds</c>,
    /// <c>RELATIONS all</c>, <c>entities TYPE</c>, <c>relations TYPE</c>. An article of the gold for which nothing is given
    /// counts as one where nothing was found; articles without gold are passed over.
    /// </summary>
    public static ImmutableSortedDictionary<string, Tally> Score(IEnumerable<Annotation> golds, IEnumerable<Annotation> found)
    {
        var byArticle = new Dictionary<string, Annotation>();
        foreach (var annotation in found)
            byArticle[annotation.Article] = annotation;

        var tallies = ImmutableSortedDictionary.CreateBuilder<string, Tally>(StringComparer.Ordinal);
        foreach (var gold in golds)
        {
            var prediction = byArticle.GetValueOrDefault(gold.Article, new Annotation(gold.Article, [], []));
            var predicted = AnnotationNames.Of(prediction.Entities, prediction.Relations);
            var wanted = AnnotationNames.Of(gold.Entities, gold.Relations);
            CountEntities(tallies, wanted, predicted, gold);
            CountRelations(tallies, wanted, predicted, AnnotationNames.Of(gold.Entities.AddRange(gold.OptionalEntities), gold.OptionalRelations));
        }
        return tallies.ToImmutable();
    }

    private static void CountEntities(
        IDictionary<string, Tally> tallies, AnnotationNames wanted, AnnotationNames predicted, Annotation gold)
    {
        var optional = gold.OptionalEntities.Select(AnnotationNames.NamesOf).ToList();
        var unmatched = wanted.Entities.ToList();
        foreach (var (type, names) in predicted.Entities)
        {
            var hit = unmatched.FindIndex(entity => entity.Type == type && entity.Names.Overlaps(names));
            if (hit >= 0)
            {
                unmatched.RemoveAt(hit);
                Count(type, new Tally(1, 0, 0));
            }
            // A second entity for one of the gold is wrong even where its name is optional elsewhere.
            else if (wanted.Entities.Any(entity => entity.Type == type && entity.Names.Overlaps(names))
                || !optional.Exists(other => other.Overlaps(names)))
            {
                Count(type, new Tally(0, 1, 0));
            }
        }
        foreach (var (type, _) in unmatched)
            Count(type, new Tally(0, 0, 1));

        void Count(string type, Tally tally)
        {
            Add(tallies, "entities " + type, tally);
            Add(tallies, "ENTITIES all", tally);
            if (CoreEntities.Contains(type))
                Add(tallies, "ENTITIES core", tally);
        }
    }

    private static void CountRelations(
        IDictionary<string, Tally> tallies, AnnotationNames wanted, AnnotationNames predicted, AnnotationNames optional)
    {
        var unmatched = wanted.Relations.ToList();
        foreach (var relation in Pooled(predicted.Relations))
        {
            var hits = unmatched.Where(relation.Meets).ToList();
            if (hits.Count > 0)
            {
                unmatched.RemoveAll(hits.Contains);
                var rounds = hits.Aggregate(ImmutableHashSet<string>.Empty, (all, hit) => all.Union(hit.Rounds));
                Count(relation.Type, new Tally(1, 0, 0), new Tally(
                    rounds.Intersect(relation.Rounds).Count, relation.Rounds.Except(rounds).Count, rounds.Except(relation.Rounds).Count));
            }
            else if (!optional.Relations.Any(relation.Meets))
            {
                Count(relation.Type, new Tally(0, 1, 0), new Tally(0, relation.Rounds.Count, 0));
            }
        }

        var missed = new List<RelationNames>();
        foreach (var relation in unmatched.Where(relation => !missed.Exists(relation.Meets)))
        {
            missed.Add(relation);
            Count(relation.Type, new Tally(0, 0, 1), new Tally(0, 0, relation.Rounds.Count));
        }

        void Count(string type, Tally tally, Tally rounds)
        {
            Add(tallies, "relations " + type, tally);
            Add(tallies, "RELATIONS all", tally);
            if (type == "INVESTED_IN")
                Add(tallies, "INVESTED_IN rounds", rounds);
        }
    }

    // One relation a type and pair of ends: its rounds are pooled into the first that it meets.
    private static List<RelationNames> Pooled(IEnumerable<RelationNames> relations)
    {
        var pooled = new List<RelationNames>();
        foreach (var relation in relations)
        {
            var same = pooled.FindIndex(relation.Meets);
            if (same < 0)
                pooled.Add(relation);
            else
                pooled[same] = pooled[same] with { Rounds = pooled[same].Rounds.Union(relation.Rounds) };
        }
        return pooled;
    }

    private static void Add(IDictionary<string, Tally> tallies, string name, Tally tally) =>
        tallies[name] = (tallies.TryGetValue(name, out var sum) ? sum : default) + tally;
}
