using System.Collections.Immutable;
using Graph.Evaluation.Figures;

namespace Graph.Evaluation;

/// <summary>All that one evaluation says.</summary>
/// <param name="Annotated">How many articles have gold.</param>
/// <param name="Read">How many of them were read.</param>
/// <param name="Articles">The figures over articles; the last table is over all that have gold, read or not.</param>
/// <param name="Scores">The scores that they sum up.</param>
public sealed record EvaluationReport(int Annotated, int Read, ImmutableArray<FigureTable> Articles, ImmutableArray<ArticleScore> Scores)
{
    /// <summary>The figures over public sets; empty where none were measured.</summary>
    public ImmutableArray<FigureTable> Public { get; init; } = [];

    public Calibration Calibration { get; } = Calibration.Of(Scores);

    public IEnumerable<Difference> Differences => Scores.SelectMany(score => score.Differences);
}
