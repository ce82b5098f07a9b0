using System.Collections.Immutable;

namespace Graph.Evaluation.Figures;

/// <summary>The figures over annotated articles: those of <see cref="Scorer.Score"/>, and the qualifiers of the investments found.</summary>
public static class ArticleFigures
{
    private const double ValuesAtLeast = 0.85;

    private static readonly Dictionary<string, double> AtLeast = new()
    {
        ["ENTITIES core"] = 0.90,
        ["relations INVESTED_IN"] = 0.92,
        ["INVESTED_IN rounds"] = 0.88,
        ["relations HOLDS_POSITION"] = 0.90,
        ["RELATIONS all"] = 0.80,
    };

    public static FigureTable Of(string title, ImmutableArray<ArticleScore> scores)
    {
        var facts = Rows(scores, score => score.Tallies, "", name => AtLeast.TryGetValue(name, out var least) ? least : null);
        var values = Rows(scores, score => score.Values, "INVESTED_IN ", _ => ValuesAtLeast);
        return new FigureTable(title, scores.Length == 1 ? "1 article" : $"{scores.Length} articles", [.. Figure.Of("F1", facts), .. Figure.Of("R", values)]);
    }

    private static List<(string, double?, Tally[])> Rows(
        ImmutableArray<ArticleScore> scores, Func<ArticleScore, ImmutableSortedDictionary<string, Tally>> tallies, string prefix, Func<string, double?> least) =>
    [
        .. scores.SelectMany(score => tallies(score).Keys).Distinct().Order(StringComparer.Ordinal)
            .Select(name => (prefix + name, least(name), scores.Select(score => tallies(score).GetValueOrDefault(name)).ToArray())),
    ];
}
