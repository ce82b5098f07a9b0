using Graph.Evaluation.Coverage;
using Spectre.Console;

namespace Graph.Cli.Output;

/// <summary>What may have been missed, for a reader.</summary>
internal static class CoverageText
{
    public static void Write(Terminal terminal, CoverageReport report)
    {
        foreach (var sentence in report.Uncovered)
        {
            terminal.Out.WriteLine($"{sentence.Source}: {sentence.Cue}");
            terminal.Out.WriteLine($"    {sentence.Text}");
        }
        WriteTable(terminal, ["cue", "sentences", "nothing taken"], report.Cues.Select(cue => new[] { cue.Cue, $"{cue.Sentences}", $"{cue.Uncovered}" }));
        WriteTable(terminal, ["name", "as", "places", "articles", "sentence"],
            report.Names.Select(name => new[] { name.Form, name.Type, $"{name.Places}", $"{name.Articles}", name.Sentence }));
    }

    private static void WriteTable(Terminal terminal, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column)));
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        terminal.Out.WriteLine();
        Terminal.Draw(terminal.Out, terminal.IsOutTerminal).Write(table);
    }
}
