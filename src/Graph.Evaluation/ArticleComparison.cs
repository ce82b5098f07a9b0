using System.Collections.Frozen;
using System.Collections.Immutable;
using Graph.Model.Text;

namespace Graph.Evaluation;

/// <summary>Compares what was found in one article with its gold, and keeps count and a list of what differs.</summary>
internal sealed class ArticleComparison(Annotation gold, Annotation found)
{
    private static readonly FrozenSet<string> CoreEntities = new[] { "Organization", "Person", "Program" }.ToFrozenSet();

    private readonly ImmutableSortedDictionary<string, Tally>.Builder _tallies = Tallies.Empty();
    private readonly ImmutableSortedDictionary<string, Tally>.Builder _values = Tallies.Empty();
    private readonly List<(double, bool)> _stated = [];
    private readonly List<Difference> _differences = [];

    public ArticleScore Score()
    {
        var predicted = AnnotationNames.Of(found.Entities, found.Relations);
        var wanted = AnnotationNames.Of(gold.Entities, gold.Relations);
        CompareEntities(wanted, predicted);
        CompareRelations(wanted, predicted, AnnotationNames.Of(gold.Entities.AddRange(gold.OptionalEntities), gold.OptionalRelations));
        return new ArticleScore(gold.Article, _tallies.ToImmutable(), _values.ToImmutable(), [.. _stated], [.. _differences]);
    }

    private void CompareEntities(AnnotationNames wanted, AnnotationNames predicted)
    {
        var optional = gold.OptionalEntities.Select(AnnotationNames.NamesOf).ToList();
        var unmatched = wanted.Entities.ToList();
        foreach (var (type, names) in predicted.Entities)
        {
            var hit = unmatched.FindIndex(entity => entity.Type == type && entity.Names.Overlaps(names));
            if (hit >= 0)
            {
                unmatched.RemoveAt(hit);
                CountEntity(type, new Tally(1, 0, 0));
            }
            else if (wanted.Entities.Any(entity => entity.Type == type && entity.Names.Overlaps(names)))
            {
                // A second entity for one of the gold is wrong even where its name is optional elsewhere.
                CountEntity(type, new Tally(0, 1, 0));
                Differ(DifferenceKind.Split, type, names);
            }
            else if (!optional.Exists(other => other.Overlaps(names)))
            {
                CountEntity(type, new Tally(0, 1, 0));
                Differ(DifferenceKind.Extra, type, names);
            }
        }
        foreach (var (type, names) in unmatched)
        {
            CountEntity(type, new Tally(0, 0, 1));
            Differ(DifferenceKind.Missed, type, names);
        }
    }

    private void CompareRelations(AnnotationNames wanted, AnnotationNames predicted, AnnotationNames optional)
    {
        var unmatched = wanted.Relations.ToList();
        foreach (var relation in Pooled(predicted.Relations))
        {
            var hits = unmatched.Where(relation.Meets).ToList();
            if (hits.Count > 0)
            {
                unmatched.RemoveAll(hits.Contains);
                CountRight(relation, hits.Aggregate(static (first, next) => first.Join(next)));
            }
            else if (!optional.Relations.Any(relation.Meets))
            {
                CountRelation(relation.Type, new Tally(0, 1, 0), new Tally(0, relation.Rounds.Count, 0));
                State(relation, isRight: false);
                Differ(DifferenceKind.Extra, relation);
            }
        }

        var missed = new List<RelationNames>();
        foreach (var relation in unmatched.Where(relation => !missed.Exists(relation.Meets)))
        {
            missed.Add(relation);
            CountRelation(relation.Type, new Tally(0, 0, 1), new Tally(0, 0, relation.Rounds.Count));
            Differ(DifferenceKind.Missed, relation);
        }
    }

    private void CountRight(RelationNames relation, RelationNames wanted)
    {
        CountRelation(relation.Type, new Tally(1, 0, 0), new Tally(
            wanted.Rounds.Intersect(relation.Rounds).Count, relation.Rounds.Except(wanted.Rounds).Count, wanted.Rounds.Except(relation.Rounds).Count));
        State(relation, isRight: true);
        if (relation.Type != "INVESTED_IN")
            return;
        if (!wanted.Rounds.SetEquals(relation.Rounds))
            DifferInValue("rounds", string.Join(", ", wanted.Rounds.Order()), string.Join(", ", relation.Rounds.Order()));
        foreach (var (name, given, value, tally) in InvestmentValues.Compare(wanted.Said, relation.Said))
        {
            _values.Count(name, tally);
            if (tally.Right == 0)
                DifferInValue(name, given, value);
        }

        void DifferInValue(string name, string given, string value) => _differences.Add(new Difference(
            gold.Article, DifferenceKind.Value, relation.Type, $"{Ends(relation)}: {name} {(value == "" ? "none" : value)}, not {(given == "" ? "none" : given)}",
            relation.Said[0].Evidence));
    }

    // One relation a type and pair of ends: its rounds and values are pooled into the first that it meets.
    private static List<RelationNames> Pooled(IEnumerable<RelationNames> relations)
    {
        var pooled = new List<RelationNames>();
        foreach (var relation in relations)
        {
            var same = pooled.FindIndex(relation.Meets);
            if (same < 0)
                pooled.Add(relation);
            else
                pooled[same] = pooled[same].Join(relation);
        }
        return pooled;
    }

    private void CountEntity(string type, Tally tally)
    {
        _tallies.Count("entities " + type, tally);
        _tallies.Count("ENTITIES all", tally);
        if (CoreEntities.Contains(type))
            _tallies.Count("ENTITIES core", tally);
    }

    private void CountRelation(string type, Tally tally, Tally rounds)
    {
        _tallies.Count("relations " + type, tally);
        _tallies.Count("RELATIONS all", tally);
        if (type == "INVESTED_IN")
            _tallies.Count("INVESTED_IN rounds", rounds);
    }

    private void State(RelationNames relation, bool isRight)
    {
        if (relation.Said.Max(said => said.Confidence) is { } confidence)
            _stated.Add((confidence, isRight));
    }

    private void Differ(DifferenceKind kind, string type, ImmutableHashSet<string> names) => _differences.Add(new Difference(
        gold.Article, kind, type, string.Join(" = ", names.Order(StringComparer.Ordinal)),
        found.Sentences.FirstOrDefault(sentence => NameForm.Fold(sentence) is var folded && names.Any(name => folded.Contains(name, StringComparison.Ordinal)))));

    private void Differ(DifferenceKind kind, RelationNames relation) =>
        _differences.Add(new Difference(gold.Article, kind, relation.Type, Ends(relation), SentenceOf(relation.Said[0].Evidence)));

    private static string Ends(RelationNames relation) => $"{relation.Said[0].Subject} → {relation.Said[0].Object}"
        + (relation.Rounds.IsEmpty ? "" : $" [{string.Join(", ", relation.Rounds.Order(StringComparer.Ordinal))}]");

    // Annotators quote a part of the sentence.
    private string? SentenceOf(string? evidence) => evidence is null ? null
        : found.Sentences.FirstOrDefault(sentence => sentence.Contains(evidence, StringComparison.Ordinal)) ?? evidence;
}
