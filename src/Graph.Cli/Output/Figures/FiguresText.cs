using Graph.Evaluation;
using Spectre.Console;

namespace Graph.Cli.Output.Figures;

/// <summary>An evaluation for a reader: tables, and below them what was missed and what was wrongly found.</summary>
internal static class FiguresText
{
    public static void Write(Terminal terminal, EvaluationReport report, bool differences)
    {
        var writer = terminal.Out;
        writer.WriteLine($"{Counted.Of(report.Annotated, "annotated article")}, {report.Read} of them read");
        foreach (var table in report.Articles.Concat(report.Public))
            WriteTable(terminal, FigureCells.Heading(table), FigureCells.Columns, table.Rows.Select(FigureCells.Of));
        WriteTable(terminal, FigureCells.Heading(report.Calibration), FigureCells.BinColumns, report.Calibration.Bins.Select(FigureCells.Of));
        if (!differences)
            return;
        foreach (var difference in report.Differences)
        {
            writer.WriteLine($"{difference.Article}: {difference.Kind.ToString().ToLowerInvariant()} {difference.Type} {difference.What}");
            if (difference.Sentence is { } sentence)
                writer.WriteLine($"    {sentence}");
        }
    }

    private static void WriteTable(Terminal terminal, string heading, string[] columns, IEnumerable<string[]> rows)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(heading);
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < columns.Length; i++)
            table.AddColumn(new TableColumn(new Text(columns[i])) { Alignment = i == 0 ? Justify.Left : Justify.Right });
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        Terminal.Draw(terminal.Out, terminal.IsOutTerminal).Write(table);
    }
}
