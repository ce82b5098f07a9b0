using Graph.Storage;

namespace Graph.Cli.Output;

/// <summary>A table as GitHub-flavoured Markdown has it, row by row.</summary>
internal sealed class MarkdownResultWriter(Terminal terminal) : IResultWriter
{
    public async Task WriteAsync(ICypherResult result, CancellationToken cancellation)
    {
        if (result.Columns.Count > 0)
        {
            WriteRow(result.Columns);
            WriteRow(result.Columns.Select(_ => "---"));
        }
        await foreach (var row in result.WithCancellation(cancellation))
            WriteRow(row.Select(ValueJson.Text));
        terminal.Out.WriteLine();
    }

    public void WriteError(string code, string message) => terminal.Error.WriteLine(message);

    private void WriteRow(IEnumerable<string> cells) =>
        terminal.Out.WriteLine($"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|").ReplaceLineEndings("<br>")))} |");
}
