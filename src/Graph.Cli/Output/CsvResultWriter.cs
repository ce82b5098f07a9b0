using CsvHelper;
using Graph.Storage;

namespace Graph.Cli.Output;

/// <summary>A line of columns and a line a row, as they come; lists, nodes and relationships as JSON in their cell.</summary>
internal sealed class CsvResultWriter(Terminal terminal) : IResultWriter
{
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with { NewLine = "\n" };

    public async Task WriteAsync(ICypherResult result, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(terminal.Out, Form, leaveOpen: true);
        if (result.Columns.Count > 0)
            await csv.WriteRecordAsync([.. result.Columns], cancellation);
        await foreach (var row in result.WithCancellation(cancellation))
            await csv.WriteRecordAsync([.. row.Select(ValueJson.Text)], cancellation);
    }

    public void WriteError(string code, string message) => terminal.Error.WriteLine(message);
}
