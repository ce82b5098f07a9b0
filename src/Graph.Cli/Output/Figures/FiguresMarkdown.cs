using System.Text;
using Graph.Evaluation;

namespace Graph.Cli.Output.Figures;

/// <summary>An evaluation as a page to keep: its source, and the tables.</summary>
internal static class FiguresMarkdown
{
    public static string Of(EvaluationReport report, FiguresSource source)
    {
        var page = new StringBuilder();
        page.Append("# Figures\n\n");
        page.Append($"Written by `{source.Command}` on {source.Date}, commit {source.Commit}. Precision, recall and F1; 95% intervals by bootstrap\n");
        page.Append("over articles or sentences; what the project aims at. How each is counted is said in `src/Graph.Evaluation`.\n");
        foreach (var table in report.Articles.Concat(report.Public))
            Append(page, FigureCells.Heading(table), FigureCells.Columns, table.Rows.Select(FigureCells.Of));
        Append(page, FigureCells.Heading(report.Calibration), FigureCells.BinColumns, report.Calibration.Bins.Select(FigureCells.Of));
        return page.ToString();
    }

    private static void Append(StringBuilder page, string heading, string[] columns, IEnumerable<string[]> rows)
    {
        page.Append($"\n## {heading}\n\n");
        page.Append($"| {string.Join(" | ", columns)} |\n|---|{string.Concat(Enumerable.Repeat("--:|", columns.Length - 1))}\n");
        foreach (var row in rows)
            page.Append($"| {string.Join(" | ", row)} |\n");
    }
}
