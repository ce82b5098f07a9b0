using System.Collections.Immutable;

namespace Graph.Evaluation.Figures;

/// <summary>One measured figure.</summary>
/// <param name="Measure">What <see cref="Value"/> is: <c>F1</c>, or <c>R</c> for the part of what the gold gives that is right.</param>
/// <param name="AtLeast">What the project aims at; null where it names nothing.</param>
public sealed record Figure(string Name, Tally Tally, string Measure, Interval Interval, double? AtLeast)
{
    public double Value => ValueOf(Measure, Tally);

    /// <summary>Figures over units (articles or sentences), in the order given.</summary>
    /// <param name="rows">For each figure its name, its aim and the tally of each unit; all of one length.</param>
    internal static ImmutableArray<Figure> Of(string measure, IReadOnlyList<(string Name, double? AtLeast, Tally[] Units)> rows)
    {
        var intervals = Bootstrap.Intervals([.. rows.Select(row => row.Units)], tally => ValueOf(measure, tally));
        return [.. rows.Select((row, i) => new Figure(
            row.Name, row.Units.Aggregate(default(Tally), static (sum, unit) => sum + unit), measure, intervals[i], row.AtLeast))];
    }

    private static double ValueOf(string measure, Tally tally) => measure == "R" ? tally.Recall : tally.F1;
}

/// <summary>Figures over one set.</summary>
/// <param name="Title">The set: <c>dev</c>, <c>MSRA test</c>.</param>
/// <param name="Units">What it holds: <c>30 articles</c>.</param>
public sealed record FigureTable(string Title, string Units, ImmutableArray<Figure> Rows);
