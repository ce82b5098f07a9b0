using System.Collections.Immutable;

namespace Graph.Evaluation.Figures;

/// <summary>
/// Whether confidence means what it says: of the relations stated with some confidence, how many are right. Optional ones count as neither.
/// </summary>
public sealed record Calibration(ImmutableArray<CalibrationBin> Bins)
{
    private static readonly double[] Edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

    /// <summary>The expected calibration error (Naeini 2015): how far confidence is from the part that is right, over the bins by weight.</summary>
    public double ExpectedError => Bins.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Right)) / Math.Max(1, Bins.Sum(bin => bin.Count));

    public static Calibration Of(IEnumerable<ArticleScore> scores)
    {
        var stated = scores.SelectMany(score => score.Stated).ToList();
        return new Calibration(
        [
            .. Edges.Zip(Edges.Skip(1)).Select(edge => (edge, Within: stated.Where(one => one.Confidence >= edge.First && one.Confidence < edge.Second).ToList()))
                .Where(bin => bin.Within.Count > 0)
                .Select(bin => new CalibrationBin(
                    bin.edge.First, Math.Min(1, bin.edge.Second), bin.Within.Count, bin.Within.Average(one => one.Confidence), bin.Within.Average(one => one.IsRight ? 1.0 : 0.0))),
        ]);
    }
}

/// <param name="Low">The least confidence in the bin.</param>
/// <param name="High">That of the next bin.</param>
/// <param name="Confidence">The mean confidence of its relations.</param>
/// <param name="Right">The part of them that is right.</param>
public sealed record CalibrationBin(double Low, double High, int Count, double Confidence, double Right);
