using Graph.Storage;

namespace Graph.Cli.Output;

/// <summary>A line of columns and a line a row, as they come (RFC 4180, lines end in LF); lists, nodes and relationships as JSON in their cell.</summary>
internal sealed class CsvResultWriter(Terminal terminal) : IResultWriter
{
    public async Task WriteAsync(ICypherResult result, CancellationToken cancellation)
    {
        if (result.Columns.Count > 0)
            WriteLine(result.Columns);
        await foreach (var row in result.WithCancellation(cancellation))
            WriteLine(row.Select(ValueJson.Text));
    }

    public void WriteError(string code, string message) => terminal.Error.WriteLine(message);

    private void WriteLine(IEnumerable<string> cells) => terminal.Out.WriteLine(string.Join(',', cells.Select(Quoted)));

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell.StartsWith(' ') || cell.EndsWith(' ')
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
