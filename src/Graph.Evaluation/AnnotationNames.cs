using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Graph.Model.Ontology;
using Graph.Model.Text;

namespace Graph.Evaluation;

/// <summary>
/// One side of a comparison (gold or found): entities as sets of folded names, relations with their ends widened to all
/// names of the entities that bear them.
/// </summary>
internal sealed partial record AnnotationNames(
    ImmutableArray<(string Type, ImmutableHashSet<string> Names)> Entities,
    ImmutableArray<RelationNames> Relations)
{
    private static readonly Dictionary<string, string> RoundWords = new()
    {
        ["天使"] = "angel", ["种子"] = "seed", ["战略"] = "strategic", ["战略投资"] = "strategic", ["首"] = "first",
    };

    public static AnnotationNames Of(IEnumerable<AnnotatedEntity> entities, IEnumerable<AnnotatedRelation> relations)
    {
        var named = entities.Select(entity => (entity.Type, Names: NamesOf(entity))).ToImmutableArray();
        return new AnnotationNames(named,
        [
            .. relations.Where(relation => relation.Object is not null && Scorer.ScoredRelations.Contains(relation.Type))
                .Select(relation => new RelationNames(
                    relation.Type, End(named, relation.Subject), End(named, relation.Object!), [.. relation.Rounds.Select(Round)], [relation])),
        ]);
    }

    public static ImmutableHashSet<string> NamesOf(AnnotatedEntity entity) =>
        [.. entity.Aliases.Prepend(entity.Name).Where(name => name.Length > 0).Select(NameForm.Fold)];

    private static ImmutableHashSet<string> End(ImmutableArray<(string Type, ImmutableHashSet<string> Names)> entities, string name)
    {
        var folded = NameForm.Fold(name);
        return entities.Where(entity => entity.Names.Contains(folded))
            .Aggregate(ImmutableHashSet.Create(folded), (all, entity) => all.Union(entity.Names));
    }

    private static string Round(string written)
    {
        var round = RoundNoise().Replace(NameForm.Fold(written), "");
        return RoundWords.GetValueOrDefault(round, round);
    }

    [GeneratedRegex("[-‐–—]|轮(融资)?$|round$|融资$")]
    private static partial Regex RoundNoise();
}

/// <param name="Said">The relations that were pooled into this one.</param>
internal sealed record RelationNames(
    string Type,
    ImmutableHashSet<string> Subject,
    ImmutableHashSet<string> Object,
    ImmutableHashSet<string> Rounds,
    ImmutableArray<AnnotatedRelation> Said)
{
    public RelationNames Join(RelationNames other) => this with { Rounds = Rounds.Union(other.Rounds), Said = Said.AddRange(other.Said) };

    /// <summary>Whether both speak of the same ends, in either order where the type has none.</summary>
    public bool Meets(RelationNames other) =>
        Type == other.Type
        && ((Subject.Overlaps(other.Subject) && Object.Overlaps(other.Object))
            || (Relations.Find(Type) is { IsSymmetric: true }
                && Subject.Overlaps(other.Object) && Object.Overlaps(other.Subject)));
}
