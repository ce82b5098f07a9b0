using System.Globalization;
using Graph.Evaluation.Figures;

namespace Graph.Cli.Output.Figures;

/// <summary>Figures as cells, the same on a screen and in a file.</summary>
internal static class FigureCells
{
    public static readonly string[] Columns = ["", "P", "R", "F1", "95% interval", "at least", "", "right", "wrong", "missed"];

    public static readonly string[] BinColumns = ["confidence", "relations", "mean confidence", "right"];

    public static string[] Of(Figure figure) =>
    [
        figure.Name, Number(figure.Tally.Precision), Number(figure.Tally.Recall), Number(figure.Tally.F1),
        (figure.Measure == "F1" ? "" : figure.Measure + " ") + $"{Number(figure.Interval.Low)} – {Number(figure.Interval.High)}",
        figure.AtLeast is { } least ? $"{figure.Measure} {least.ToString("0.00", CultureInfo.InvariantCulture)}" : "",
        figure.AtLeast is { } aim ? figure.Value >= aim ? "reached" : "short" : "",
        $"{figure.Tally.Right}", $"{figure.Tally.Wrong}", $"{figure.Tally.Missed}",
    ];

    public static string[] Of(CalibrationBin bin) =>
        [string.Create(CultureInfo.InvariantCulture, $"{bin.Low:0.00} – {bin.High:0.00}"), $"{bin.Count}", Number(bin.Confidence), Number(bin.Right)];

    public static string Heading(FigureTable table) => $"{table.Title}: {table.Units}";

    public static string Heading(Calibration calibration) => $"Confidence of relations: expected error {Number(calibration.ExpectedError)}";

    public static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
