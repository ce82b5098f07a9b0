using System.Collections.Immutable;
using System.Text.Json;
using Graph.Evaluation;
using Graph.Evaluation.Figures;

namespace Graph.Cli.Output.Figures;

/// <summary>An evaluation as one JSON object: <c>articles</c> and <c>public</c> (table, row, figures), <c>calibration</c>, <c>differences</c>.</summary>
internal static class FiguresJson
{
    public static void Write(Terminal terminal, EvaluationReport report, bool differences) => Json.WriteLine(terminal, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("annotated", report.Annotated);
        writer.WriteNumber("read", report.Read);
        WriteTables(writer, "articles", report.Articles);
        WriteTables(writer, "public", report.Public);
        WriteCalibration(writer, report.Calibration);
        if (differences)
            WriteDifferences(writer, report.Differences);
        writer.WriteEndObject();
    });

    private static void WriteTables(Utf8JsonWriter writer, string name, ImmutableArray<FigureTable> tables)
    {
        writer.WriteStartObject(name);
        foreach (var table in tables)
        {
            writer.WriteStartObject(table.Title);
            foreach (var figure in table.Rows)
                WriteFigure(writer, figure);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter writer, Figure figure)
    {
        writer.WriteStartObject(figure.Name);
        writer.WriteNumber("p", figure.Tally.Precision);
        writer.WriteNumber("r", figure.Tally.Recall);
        writer.WriteNumber("f1", figure.Tally.F1);
        writer.WriteNumber("tp", figure.Tally.Right);
        writer.WriteNumber("fp", figure.Tally.Wrong);
        writer.WriteNumber("fn", figure.Tally.Missed);
        writer.WriteNumber("low", figure.Interval.Low);
        writer.WriteNumber("high", figure.Interval.High);
        if (figure.AtLeast is { } least)
            writer.WriteNumber("at_least", least);
        writer.WriteEndObject();
    }

    private static void WriteCalibration(Utf8JsonWriter writer, Calibration calibration)
    {
        writer.WriteStartObject("calibration");
        writer.WriteNumber("expected_error", calibration.ExpectedError);
        writer.WriteStartArray("bins");
        foreach (var bin in calibration.Bins)
        {
            writer.WriteStartObject();
            writer.WriteNumber("low", bin.Low);
            writer.WriteNumber("high", bin.High);
            writer.WriteNumber("count", bin.Count);
            writer.WriteNumber("confidence", bin.Confidence);
            writer.WriteNumber("right", bin.Right);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDifferences(Utf8JsonWriter writer, IEnumerable<Difference> differences)
    {
        writer.WriteStartArray("differences");
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("article", difference.Article);
            writer.WriteString("kind", difference.Kind.ToString().ToLowerInvariant());
            writer.WriteString("type", difference.Type);
            writer.WriteString("what", difference.What);
            writer.WriteOptional("sentence", difference.Sentence);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
